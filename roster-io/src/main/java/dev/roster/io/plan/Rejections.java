package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.io.staging.RejectedCount;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Holds too large a part of a file that had errors, and was replaced by rows of the last delivery or left out: with so many
 * the cause is none of rows.
 *
 * @param settings says how many may be, as many as may be gone on an ordinary night
 * @param rejected how many rows of each file were replaced or left out
 * @param report the validation of the set that is to be sent
 */
record Rejections(Format format, SafetySettings settings, List<RejectedCount> rejected, Report report) {

    /**
     * Returns the holds. Rows that were left out are not held again where a hold of removals speaks of them, and what was
     * left out because it refers to such rows is held with them, while its share is not larger by more than the limit.
     *
     * @param heldAsLost the files of whose lost rows another hold speaks
     */
    List<Hold> beside(List<Hold> found, Set<String> heldAsLost) {
        Accounted accounted = new Accounted();
        List<HoldDraft> drafts = new ArrayList<>();
        for (RejectedCount count : parentsFirst()) {
            boolean removed = heldAsLost.contains(count.file())
                    || found.stream()
                            .anyMatch(hold -> hold.rule() == SafetyRule.REMOVALS
                                    && hold.subject().equals(count.file()));
            long part = count.carried() + (removed ? 0 : count.dropped());
            long whole = count.dropped() + rows(count.file());
            Limit limit = settings.usual().removals(count.file());
            if (!limit.exceededBy(part, whole, settings.floor())) {
                continue;
            }
            HoldDraft cause = count.carried() > 0 ? null : accounted.cause(above(count), part, whole, limit.percent());
            if (cause == null) {
                cause = draft(count, part, whole, limit);
                drafts.add(cause);
            } else {
                cause.with(nouns(count).of(part, whole));
            }
            if (part == count.dropped()) {
                accounted.add(count.file(), part, whole, cause);
            }
        }
        return drafts.stream().map(HoldDraft::hold).toList();
    }

    private List<RejectedCount> parentsFirst() {
        List<String> order =
                Hanging.parentsFirst(format).stream().map(FileSpec::name).toList();
        return rejected.stream()
                .sorted(Comparator.comparing(count -> order.indexOf(count.file())))
                .toList();
    }

    private Set<String> above(RejectedCount count) {
        return Compared.above(format, format.layouts(count.file()).get(0));
    }

    private Nouns nouns(RejectedCount count) {
        return Nouns.of(format.layouts(count.file()).get(0));
    }

    private long rows(String file) {
        return report.files().stream()
                .filter(facts -> facts.name().equals(file))
                .mapToLong(FileFacts::rows)
                .sum();
    }

    private HoldDraft draft(RejectedCount count, long part, long whole, Limit limit) {
        Set<String> above = above(count);
        boolean refers = count.dropped() > 0
                && rejected.stream().anyMatch(other -> other.dropped() > 0 && above.contains(other.file()));
        return new HoldDraft(
                SafetyRule.REJECTED,
                count.file(),
                null,
                part,
                "%s had errors%s, %s: %s replaced by rows of the last delivery, %s left out"
                        .formatted(
                                nouns(count).of(part, whole),
                                refers ? " or refer to rows that were left out" : "",
                                limit.words(part),
                                count.carried(),
                                count.dropped()),
                "look for one cause of them all, such as a column that is filled differently");
    }
}
