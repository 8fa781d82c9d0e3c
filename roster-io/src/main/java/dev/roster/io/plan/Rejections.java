package dev.roster.io.plan;

import dev.roster.io.staging.RejectedCount;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds too large a part of a file that had errors, and was replaced by rows of the last delivery or left out: with so many
 * the cause is none of rows.
 *
 * @param settings says how many may be, as many as may be gone on an ordinary night
 * @param rejected how many rows of each file were replaced or left out
 * @param report the validation of the set that is to be sent
 */
record Rejections(Format format, SafetySettings settings, List<RejectedCount> rejected, Report report) {

    /** Returns the holds; rows that were left out and are held as removals are not held again. */
    List<Hold> beside(List<Hold> found) {
        List<Hold> holds = new ArrayList<>();
        for (RejectedCount count : rejected) {
            boolean removed = found.stream()
                    .anyMatch(hold ->
                            hold.rule() == SafetyRule.REMOVALS && hold.subject().equals(count.file()));
            long part = count.carried() + (removed ? 0 : count.dropped());
            long whole = count.dropped() + rows(count.file());
            Limit limit = settings.usual().removals(count.file());
            if (limit.exceededBy(part, whole, settings.floor())) {
                holds.add(draft(count, part, whole, limit).hold());
            }
        }
        return holds;
    }

    private long rows(String file) {
        return report.files().stream()
                .filter(facts -> facts.name().equals(file))
                .mapToLong(FileFacts::rows)
                .sum();
    }

    private HoldDraft draft(RejectedCount count, long part, long whole, Limit limit) {
        Nouns nouns = Nouns.of(format.layouts(count.file()).get(0));
        return new HoldDraft(
                SafetyRule.REJECTED,
                count.file(),
                null,
                part,
                "%s had errors, %s: %s replaced by rows of the last delivery, %s left out"
                        .formatted(nouns.of(part, whole), limit.words(part), count.carried(), count.dropped()),
                "look for one cause of them all, such as a column that is filled differently");
    }
}
