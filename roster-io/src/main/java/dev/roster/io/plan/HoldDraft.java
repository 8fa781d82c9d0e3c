package dev.roster.io.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hold that is still learning what else has the same cause. */
final class HoldDraft {
    final SafetyRule rule;
    final String subject;
    private final @Nullable Integer school;
    private final long rows;
    private final String what;
    private final String mend;
    private final List<String> besides = new ArrayList<>();

    HoldDraft(SafetyRule rule, String subject, @Nullable Integer school, long rows, String what, String mend) {
        this.rule = rule;
        this.subject = subject;
        this.school = school;
        this.rows = rows;
        this.what = what;
        this.mend = mend;
    }

    /** Adds what is gone, or changed, for the same cause. */
    void with(String words) {
        besides.add(words);
    }

    Hold hold() {
        String and = besides.isEmpty() ? "" : ", and with them " + String.join(", ", besides);
        Hold plain = new Hold(rule, subject, school, rows, what);
        return new Hold(rule, subject, school, rows, "%s%s; %s".formatted(what, and, AllowWords.after(mend, plain)));
    }
}
