package dev.roster.cause;

import dev.roster.problem.CoreRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.SyntaxRules;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings about how files were written, which is mended once for all of them, in the export. */
final class WritingFold {
    private static final List<Rule> WRITING = List.of(
            SyntaxRules.NOT_TEXT,
            SyntaxRules.BAD_ENCODING,
            SyntaxRules.DOUBLE_ENCODING,
            SyntaxRules.BYTE_ORDER_MARK,
            SyntaxRules.WRONG_SEPARATOR);

    private static final Set<String> RESPELT = Stream.of(
                    CoreRules.BAD_DATE, CoreRules.BAD_FLAG, CoreRules.BAD_NUMBER, CoreRules.NOT_IN_LIST)
            .map(Rule::code)
            .collect(Collectors.toSet());

    private WritingFold() {}

    static void fold(Folding folding) {
        for (Rule rule : WRITING) {
            List<Report.Tally> tallies = folding.take(tally -> tally.code().equals(rule.code()));
            if (!tallies.isEmpty()) {
                long files = tallies.stream().map(Report.Tally::file).distinct().count();
                String where = files > 1 ? "; %s files were written so".formatted(files) : "";
                folding.add(
                        Cause.Kind.WRITING,
                        Cause.Stage.FILES,
                        tallies.get(0).file(),
                        Words.sure(rule.means() + where, rule.fix()),
                        tallies);
            }
        }
        spreadsheet(folding);
    }

    /** What a spreadsheet respells; that it did so in every one of these columns is likely and no more. */
    private static void spreadsheet(Folding folding) {
        Rule rule = PackageRules.SAVED_BY_SPREADSHEET;
        List<Report.Tally> said = folding.take(tally -> tally.code().equals(rule.code()));
        if (said.isEmpty()) {
            return;
        }
        List<Report.Tally> all = new ArrayList<>(said);
        all.addAll(folding.take(tally -> RESPELT.contains(tally.code())));
        String signs =
                folding.kept(said).stream().map(Problem::duty).findFirst().orElse("");
        String what = rule.means() + (signs.isEmpty() ? "" : ": " + signs);
        Words words = all.size() == said.size() ? Words.sure(what, rule.fix()) : Words.guess(what, rule.fix());
        folding.add(Cause.Kind.SPREADSHEET, Cause.Stage.FILES, null, words, all);
    }
}
