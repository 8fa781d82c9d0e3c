package dev.roster.sftp.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Whether a server does something.
 *
 * @param ability what
 * @param answer whether it does
 * @param needed whether a delivery to the target needs it
 * @param remark how that is known or what the server said, or {@code null}
 */
public record Finding(
        Ability ability,
        Answer answer,
        boolean needed,
        @Nullable String remark) {

    /** Whether a server does something. */
    public enum Answer {
        /** It did. */
        YES,
        /** It did not. */
        NO,
        /** Nobody asked it. */
        NOT_TRIED
    }

    /** Returns whether a delivery would fail by this. */
    public boolean missing() {
        return needed && answer == Answer.NO;
    }
}
