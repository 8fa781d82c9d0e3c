package dev.roster.cause;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings that every row of a file has, and at last those that have nothing in common but their rule. */
final class RowFold {
    private static final int FEW = 4;

    private RowFold() {}

    static void fold(Folding folding) {
        twice(folding);
        everyRow(folding);
        for (Report.Tally tally : folding.take(tally -> true)) {
            folding.add(Cause.Kind.ONE_RULE, folding.stage(tally), tally.file(), plain(folding, tally), List.of(tally));
        }
    }

    private static Words plain(Folding folding, Report.Tally tally) {
        Rule rule = folding.rule(tally);
        List<Problem> kept = folding.kept(List.of(tally));
        boolean header = tally.count() == 1 && folding.stage(tally) != Cause.Stage.ROWS && kept.size() == 1;
        return Words.sure(header ? said(kept.get(0)) : rule.means(), rule.fix());
    }

    /** Returns what a finding about a file or a header says beyond its rule. */
    private static String said(Problem problem) {
        boolean more = problem.columns().isEmpty() && !problem.duty().isEmpty();
        return problem.rule().means() + (more ? ": " + problem.duty() : "") + problem.advice();
    }

    /** Half of the rows repeat the other half. */
    private static void twice(Folding folding) {
        for (Report.Tally tally : folding.some(one -> one.code().equals(CoreRules.DUPLICATE_KEY.code()))) {
            long rows = folding.rows(tally.file());
            if (rows >= FEW && tally.count() * 2 >= rows) {
                Words words = Words.guess(
                        "%s of %s rows repeat a key, so the file may hold everything more than once"
                                .formatted(tally.count(), rows),
                        "look whether the export appends to an old file or joins a table with several rows for each");
                folding.add(Cause.Kind.TWICE, Cause.Stage.FILES, tally.file(), words, folding.take(tally::equals));
            }
        }
    }

    private static void everyRow(Folding folding) {
        Map<String, List<Report.Tally>> byFile = new LinkedHashMap<>();
        for (Report.Tally tally : folding.some(one -> one.columns().size() == 1 && one.file() != null)) {
            long rows = folding.rows(tally.file());
            if (rows >= FEW && tally.count() == rows) {
                byFile.computeIfAbsent(String.valueOf(tally.file()), file -> new ArrayList<>())
                        .add(tally);
            }
        }
        byFile.forEach((file, tallies) -> everyRow(folding, file, folding.take(tallies::contains)));
    }

    /** Two rules broken in every row look like cells that moved to the side; one looks like a habit of the export. */
    private static void everyRow(Folding folding, String file, List<Report.Tally> tallies) {
        long rules = tallies.stream().map(Report.Tally::code).distinct().count();
        long rows = folding.rows(file);
        Rule rule = folding.rule(tallies.get(0));
        if (rules == 1) {
            Words words = Words.guess("%s; it is so in each of the %s rows".formatted(rule.means(), rows), rule.fix());
            folding.add(Cause.Kind.EVERY_ROW, Cause.Stage.ROWS, file, words, tallies);
            return;
        }
        Words words = Words.guess(
                "%s columns are wrong in each of the %s rows, so headers may stand above the cells of others"
                        .formatted(
                                tallies.stream()
                                        .flatMap(tally -> tally.columns().stream())
                                        .distinct()
                                        .count(),
                                rows),
                "compare the headers with the cells below them, and look how the export writes these columns");
        folding.add(Cause.Kind.SHIFTED_HEADERS, Cause.Stage.HEADERS, file, words, tallies);
    }
}
