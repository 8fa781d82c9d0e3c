package dev.roster.problem;

import dev.roster.internal.text.Near;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding: a rule, a place, and numbers that help to find the cause. It never holds a cell's text, so it may be
 * printed and logged.
 *
 * @param rule the broken rule
 * @param severity how much it weighs here
 * @param place where it stands
 * @param columns the headers concerned, in documented order; in header problems the text found, where that may be
 *     shown
 * @param duty what the value must be, or, of a whole file, what was found in its place; or empty
 * @param numbers named figures of the finding, in a fixed order, such as the line of the first occurrence
 * @param suggestion the right name for a misspelt one, else {@code null}
 * @param origin what whoever made the row calls it, such as {@code STU/88}; {@code null} where nobody said
 */
public record Problem(
        Rule rule,
        Severity severity,
        Place place,
        List<String> columns,
        String duty,
        List<Figure> numbers,
        @Nullable String suggestion,
        @Nullable String origin) {

    /**
     * A named figure of a finding.
     *
     * @param name what is counted, in words ({@code first line})
     * @param value the figure
     */
    public record Figure(String name, long value) {}

    /** Copies the lists. */
    public Problem {
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
    }

    /** Makes a finding about a row that nobody calls anything. */
    public Problem(
            Rule rule,
            Severity severity,
            Place place,
            List<String> columns,
            String duty,
            List<Figure> numbers,
            @Nullable String suggestion) {
        this(rule, severity, place, columns, duty, numbers, suggestion, null);
    }

    /** Returns the rule's code. */
    public String code() {
        return rule.code();
    }

    /** Returns the only column concerned, or {@code null} where there is none or there are several. */
    public @Nullable String column() {
        return columns.size() == 1 ? columns.get(0) : null;
    }

    /** Returns a copy with one more figure. */
    public Problem with(String name, long value) {
        List<Figure> more = new ArrayList<>(numbers);
        more.add(new Figure(name, value));
        return new Problem(rule, severity, place, columns, duty, more, suggestion, origin);
    }

    /** Returns a copy with more figures. */
    public Problem with(List<Figure> figures) {
        List<Figure> more = new ArrayList<>(numbers);
        more.addAll(figures);
        return new Problem(rule, severity, place, columns, duty, more, suggestion, origin);
    }

    /** Returns a copy that suggests the right name. */
    public Problem suggesting(String name) {
        return new Problem(rule, severity, place, columns, duty, numbers, name, origin);
    }

    /** Returns a copy that says what the value must be, or what was found in a file's place. */
    public Problem saying(String text) {
        return new Problem(rule, severity, place, columns, text, numbers, suggestion, origin);
    }

    /** Returns a copy on other columns. */
    public Problem on(List<String> headers) {
        return new Problem(rule, severity, place, headers, duty, numbers, suggestion, origin);
    }

    /**
     * Returns a copy about a row of which somebody said what it is called.
     *
     * @param reference a reference of the caller's own, which is printed wherever the finding is; no name, no number of a
     *     person that others know
     */
    public Problem from(String reference) {
        return new Problem(rule, severity, place, columns, duty, numbers, suggestion, reference);
    }

    /** Returns what it should be, as the end of a sentence; empty where nothing is suggested. */
    public String advice() {
        if (suggestion == null) {
            return "";
        }
        String found = column();
        boolean alike = found != null && Near.lookAlike(found, suggestion);
        return (alike ? "; it holds characters that cannot be seen" : "") + "; it should be " + suggestion;
    }

    /**
     * Returns the finding in words, without a cell's text: what is wrong, with the columns and the figures.
     */
    public String message() {
        StringBuilder text = new StringBuilder();
        if (duty.isEmpty()) {
            text.append(rule.means());
        } else if (columns.isEmpty()) {
            text.append(rule.means()).append(": ").append(duty);
        } else {
            text.append(String.join(", ", columns)).append(' ').append(duty);
        }
        text.append(advice());
        if (!numbers.isEmpty()) {
            text.append(" (");
            for (int i = 0; i < numbers.size(); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(numbers.get(i).name())
                        .append(' ')
                        .append(numbers.get(i).value());
            }
            text.append(')');
        }
        return text.toString();
    }
}
