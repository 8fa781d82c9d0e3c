package dev.roster.sftp;

import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import org.jspecify.annotations.Nullable;

/**
 * Where a publication begins, as the journal of its target has it.
 *
 * @param entry where it is: at its beginning, where an earlier run got to, or at its end
 * @param known whether the journal has it already
 * @param remark what is to be said of the publication before, or {@code null}
 */
record Start(JournalEntry entry, boolean known, @Nullable String remark) {

    /**
     * Returns where a publication begins.
     *
     * @param last the last one, as its journal says, or {@code null} where there was none
     * @param fresh the beginning of this one
     * @throws IllegalStateException if other files have this one's id, and were delivered or may have been
     */
    static Start of(@Nullable JournalEntry last, JournalEntry fresh) {
        if (last == null) {
            return new Start(fresh, false, null);
        }
        if (last.isOf(fresh.publication(), fresh.content())) {
            return new Start(last, true, null);
        }
        boolean asked = last.state() == State.COMMITTING || last.delivered();
        if (asked && last.publication().equals(fresh.publication())) {
            throw new IllegalStateException(
                    "the publication '%s' was delivered%s, and with other files; give these an id of their own"
                            .formatted(fresh.publication(), last.delivered() ? "" : ", or may have been"));
        }
        return instead(last, fresh);
    }

    /** An earlier publication that never came to its end is given up. Unless COMPLETE was asked for, it has none. */
    private static Start instead(JournalEntry last, JournalEntry fresh) {
        String epoch = last.epoch();
        if (epoch == null || last.state() == State.DONE) {
            return new Start(fresh, false, null);
        }
        return switch (last.state()) {
            case COMMITTING, ACKNOWLEDGED ->
                new Start(
                        fresh,
                        false,
                        "the epoch '%s' of the publication before %s complete, and there is no receipt of its delivery"
                                .formatted(epoch, last.delivered() ? "is" : "may be"));
            default -> new Start(fresh.claiming(epoch).withoutEpoch(), false, null);
        };
    }
}
