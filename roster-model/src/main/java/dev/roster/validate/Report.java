package dev.roster.validate;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "may this be published?", with everything that speaks against it. Holds no cell's text. The same files
 * give an equal report on any machine. A report that {@link Roster} did not make vouches for nothing.
 *
 * @param format the format's id
 * @param fingerprint tells the rule set from any other, so that two reports can be compared
 * @param status whether every rule that applies ran
 * @param notRun the rules that did not run, and why
 * @param files the format's files that are there, in the format's order
 * @param order the names of these files, those that others refer to first; they should arrive in this order
 * @param problems the findings by file, line, columns and code; capped per code and file
 * @param totals how many findings there are by code and file; exact
 * @param counts how many findings there are by severity; exact
 * @param profile what people call the profile that bent the format; empty where none did
 * @param tallies the totals by severity and columns too; exact, but that beyond the cap columns are no longer told apart
 * @param known how many findings of a severity were left out, because somebody knows of them
 */
public record Report(
        String format,
        String fingerprint,
        Status status,
        List<NotRun> notRun,
        List<FileFacts> files,
        List<String> order,
        List<Problem> problems,
        List<Total> totals,
        Map<Severity, Long> counts,
        String profile,
        List<Tally> tallies,
        Map<Severity, Long> known) {

    /** Whether every rule that applies ran. */
    public enum Status {
        /** Every rule that applies ran to its end. */
        COMPLETE,
        /** A rule could not run; the set may hold faults that nobody looked for. */
        PARTIAL
    }

    /**
     * A rule that did not run.
     *
     * @param rule the rule's code
     * @param file the file whose rows were not checked
     * @param columns the headers the rule concerns
     * @param reason {@code absent} where a file is not there and nobody requires it; {@code unusable} where one is
     *     there, or required, and could not be used
     */
    public record NotRun(String rule, String file, List<String> columns, Reason reason) {}

    /** Why a rule did not run. */
    public enum Reason {
        /** The file that is referred to is not there, and nobody requires it. */
        ABSENT,
        /** The rule needs all rows of a file that holds changes only. */
        CHANGES_ONLY,
        /** A file or a column that the rule needs is there, or required, and cannot be used. */
        UNUSABLE
    }

    /**
     * How often a rule was broken in a file.
     *
     * @param code the rule's code
     * @param file the file, or {@code null} for the whole set
     * @param count the exact number
     */
    public record Total(String code, @Nullable String file, long count) {}

    /**
     * How often a rule was broken on the same columns of a file.
     *
     * @param code the rule's code
     * @param severity how much these findings weigh
     * @param file the file, or {@code null} for the whole set
     * @param columns the headers, as the findings have them
     * @param count the exact number
     */
    public record Tally(
            String code, Severity severity, @Nullable String file, List<String> columns, long count) {
        /** Copies the columns. */
        public Tally {
            columns = List.copyOf(columns);
        }

        /** Returns whether a finding is one of these. */
        public boolean counts(Problem problem) {
            return code.equals(problem.code())
                    && severity == problem.severity()
                    && Objects.equals(file, problem.place().file())
                    && columns.equals(problem.columns());
        }
    }

    /** Copies the lists; refuses an order of other files. */
    public Report {
        notRun = List.copyOf(notRun);
        files = List.copyOf(files);
        order = List.copyOf(order);
        problems = List.copyOf(problems);
        totals = List.copyOf(totals);
        counts = Map.copyOf(counts);
        tallies = List.copyOf(tallies);
        known = Map.copyOf(known);
        List<String> names = files.stream().map(FileFacts::name).toList();
        if (names.size() != order.size() || !order.containsAll(names)) {
            throw new IllegalArgumentException("the order is of %s; the files are %s".formatted(order, names));
        }
    }

    /** Makes a report on a format that no profile has bent; the tallies are those of the findings that are kept. */
    public Report(
            String format,
            String fingerprint,
            Status status,
            List<NotRun> notRun,
            List<FileFacts> files,
            List<String> order,
            List<Problem> problems,
            List<Total> totals,
            Map<Severity, Long> counts) {
        this(
                format,
                fingerprint,
                status,
                notRun,
                files,
                order,
                problems,
                totals,
                counts,
                "",
                Tallies.of(problems),
                Map.of());
    }

    /** Returns whether the set may be sent: every rule ran and none reported an error, whoever knows of it. */
    public boolean publishable() {
        return status == Status.COMPLETE && count(Severity.ERROR) == 0 && known(Severity.ERROR) == 0;
    }

    /** Returns how many findings of a severity were left out, because somebody knows of them. */
    public long known(Severity severity) {
        return known.getOrDefault(severity, 0L);
    }

    /** Returns the exact number of findings of a severity. */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }
}
