package dev.roster.cause;

import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report whose findings are being folded: those that have no cause yet, and the causes so far. */
final class Folding {
    private static final int PLACES = 5;

    private final Format format;
    private final Report report;
    private final List<Report.Tally> left;
    private final List<Cause> causes = new ArrayList<>();
    private final Map<String, Rule> rules = new HashMap<>();

    Folding(Format format, Report report) {
        this.format = format;
        this.report = report;
        this.left = new ArrayList<>(report.tallies());
        Stream.concat(
                        format.rules().stream().map(RuleUse::rule),
                        report.problems().stream().map(Problem::rule))
                .forEach(rule -> rules.put(rule.code(), rule));
    }

    Format format() {
        return format;
    }

    /** Returns the findings without a cause that are so, and leaves them where they are. */
    List<Report.Tally> some(Predicate<Report.Tally> which) {
        return left.stream().filter(which).toList();
    }

    /** Returns the findings without a cause that are so, for the caller to fold. */
    List<Report.Tally> take(Predicate<Report.Tally> which) {
        List<Report.Tally> taken = some(which);
        left.removeAll(taken);
        return taken;
    }

    /** Returns whether a file was read. */
    boolean read(String file) {
        return report.files().stream().anyMatch(facts -> facts.name().equals(file));
    }

    /** Returns the rows of a file that was read; none of any other. */
    long rows(@Nullable String file) {
        return report.files().stream()
                .filter(facts -> facts.name().equals(file))
                .mapToLong(FileFacts::rows)
                .sum();
    }

    Rule rule(Report.Tally tally) {
        Rule rule = rules.get(tally.code());
        if (rule == null) {
            throw new IllegalArgumentException(
                    "the report counts '%s' in %s, and neither a finding nor the format has it"
                            .formatted(tally.code(), tally.file()));
        }
        return rule;
    }

    /** Returns the findings of these that the report keeps. */
    List<Problem> kept(List<Report.Tally> tallies) {
        return report.problems().stream()
                .filter(problem -> tallies.stream().anyMatch(tally -> tally.counts(problem)))
                .toList();
    }

    /** Returns where findings of a kind are mended, as the first of them tells. */
    Cause.Stage stage(Report.Tally tally) {
        if (tally.file() == null || SyntaxRules.all().contains(rule(tally))) {
            return Cause.Stage.FILES;
        }
        return kept(List.of(tally)).stream()
                .map(problem -> problem.place().line() == 0
                        ? Cause.Stage.FILES
                        : problem.place().record() == 0 ? Cause.Stage.HEADERS : Cause.Stage.ROWS)
                .min(Comparator.naturalOrder())
                .orElse(Cause.Stage.ROWS);
    }

    /** Adds a cause of findings whose first places are the first that are kept. */
    void add(Cause.Kind kind, Cause.Stage stage, @Nullable String file, Words words, List<Report.Tally> findings) {
        add(kind, stage, file, words, findings, kept(findings));
    }

    /** Adds a cause. */
    void add(
            Cause.Kind kind,
            Cause.Stage stage,
            @Nullable String file,
            Words words,
            List<Report.Tally> findings,
            List<Problem> first) {
        Severity severity = findings.stream()
                .map(Report.Tally::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        List<Problem> few = first.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(PLACES)
                .toList();
        causes.add(
                new Cause(kind, stage, words.certainty(), severity, file, words.what(), words.mend(), findings, few));
    }

    /** Returns the causes in the order in which one would mend them. */
    List<Cause> causes() {
        List<String> order = report.order();
        return causes.stream()
                .sorted(Comparator.comparing(Cause::stage)
                        .thenComparingInt(cause -> rank(order, cause.file()))
                        .thenComparing(Cause::severity)
                        .thenComparing(Comparator.comparingLong(Cause::count).reversed()))
                .toList();
    }

    /** The set comes before its files, and files that were not read behind those that were. */
    private static int rank(List<String> order, @Nullable String file) {
        return file == null ? -1 : order.contains(file) ? order.indexOf(file) : order.size();
    }
}
