package dev.roster.cause;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings about headers: the same misspelt one in several files, and one that is there under a name of its own. */
final class HeaderFold {
    private record Spelling(List<String> found, @Nullable String right) {}

    private HeaderFold() {}

    static void fold(Folding folding) {
        misspelt(folding);
        folding.some(tally -> is(tally, CoreRules.MISSING_COLUMN)).stream()
                .map(Report.Tally::file)
                .distinct()
                .forEach(file -> renamed(folding, file));
    }

    private static boolean is(Report.Tally tally, Rule rule) {
        return tally.code().equals(rule.code());
    }

    /** One export that misspells a header does so wherever it writes it. Text that is not shown may be of two kinds. */
    private static void misspelt(Folding folding) {
        Map<Spelling, List<Report.Tally>> spellings = new LinkedHashMap<>();
        for (Report.Tally tally : folding.some(tally -> is(tally, CoreRules.MISNAMED_COLUMN))) {
            List<Problem> kept = folding.kept(List.of(tally));
            if (tally.count() == 1 && kept.size() == 1 && tally.columns().size() == 1) {
                Spelling spelling = new Spelling(tally.columns(), kept.get(0).suggestion());
                spellings.computeIfAbsent(spelling, one -> new ArrayList<>()).add(tally);
            }
        }
        spellings.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            List<Report.Tally> all = folding.take(same::contains);
            Words words = Words.sure(
                    "a header is misspelt in the same way in %s files; headers must match exactly"
                            .formatted(all.size()),
                    CoreRules.MISNAMED_COLUMN.fix());
            folding.add(
                    Cause.Kind.RENAMED_HEADER, Cause.Stage.HEADERS, all.get(0).file(), words, all);
        });
    }

    /** Where one column is missing and one is not known, they are likely the same; what the order lost then with it, too. */
    private static void renamed(Folding folding, @Nullable String file) {
        List<Report.Tally> missing = of(folding, file, CoreRules.MISSING_COLUMN);
        List<Report.Tally> unknown = of(folding, file, CoreRules.UNKNOWN_COLUMN);
        if (missing.stream().mapToLong(Report.Tally::count).sum() != 1
                || unknown.stream().mapToLong(Report.Tally::count).sum() != 1) {
            return;
        }
        List<Report.Tally> all = Stream.of(missing, unknown, of(folding, file, CoreRules.COLUMN_ORDER))
                .flatMap(List::stream)
                .toList();
        folding.take(all::contains);
        Words words = Words.guess(
                "a documented column is missing and an undocumented one is there, so its header is likely written otherwise",
                "write the documented header above the column, or the column itself where it is not there");
        folding.add(Cause.Kind.RENAMED_HEADER, Cause.Stage.HEADERS, file, words, all);
    }

    private static List<Report.Tally> of(Folding folding, @Nullable String file, Rule rule) {
        return folding.some(tally -> is(tally, rule) && Objects.equals(file, tally.file()));
    }
}
