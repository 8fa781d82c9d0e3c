package dev.roster.spec;

import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a district and its vendor agreed about how much a rule weighs. The reason is for people; nothing repeats it.
 *
 * @param code the rule's code
 * @param file the file's name; empty where the rule is about the set as a whole
 * @param column the header of a column that the rule concerns; empty where every use in the file is meant
 * @param severity how much a finding weighs
 * @param reason why, in words
 * @param until the last day on which it is in force; {@code null} where it is for good
 */
public record SeverityOverride(
        String code,
        String file,
        String column,
        Severity severity,
        String reason,
        @Nullable LocalDate until) {

    /**
     * Returns the rules that may weigh more and never less, wherever they hold, in a fixed order. Some uses of other rules
     * are as firm: a cell that is not of its type, a key that is missing, a file that the profile requires.
     */
    public static List<Rule> firm() {
        return OverrideChecks.FIRM;
    }

    /** Starts an override of a rule in a file; it has neither a column, a reason nor a last day yet. */
    public static SeverityOverride of(String code, String file, Severity severity) {
        return new SeverityOverride(code, file, "", severity, "", null);
    }

    /** Returns a copy about one column. */
    public SeverityOverride on(String header) {
        return new SeverityOverride(code, file, header, severity, reason, until);
    }

    /** Returns a copy with a reason. */
    public SeverityOverride because(String text) {
        return new SeverityOverride(code, file, column, severity, text, until);
    }

    /** Returns a copy with a last day. */
    public SeverityOverride upTo(LocalDate day) {
        return new SeverityOverride(code, file, column, severity, reason, day);
    }

    /** Returns whether its last day is over; never where nobody says which day it is. */
    public boolean expired(@Nullable LocalDate day) {
        return until != null && day != null && day.isAfter(until);
    }

    /** Returns whether a finding is one of the rule that is overridden here. */
    public boolean covers(Problem problem) {
        String found = problem.place().file();
        return code.equals(problem.code()) && (file.isEmpty() || file.equals(found)) && onColumn(problem.columns());
    }

    /** Returns whether a rule, as it holds somewhere, is the one that is overridden here. */
    boolean covers(RuleUse use) {
        return code.equals(use.rule().code()) && file.equals(file(use)) && onColumn(use.columns());
    }

    private boolean onColumn(List<String> columns) {
        return column.isEmpty() || columns.contains(column);
    }

    /** Returns the name of a rule's file, whatever its layout; empty where it is about the set. */
    static String file(RuleUse use) {
        String id = use.file();
        return id == null ? "" : id.split("#", 2)[0];
    }

    /** Returns the use with the severity that holds, where it is overridden here. */
    RuleUse weigh(RuleUse use) {
        return covers(use)
                ? new RuleUse(use.rule(), severity, use.file(), use.columns(), use.duty(), use.source())
                : use;
    }

    /** Names the rule and nothing else. */
    @Override
    public String toString() {
        return "SeverityOverride[" + code + "]";
    }
}
