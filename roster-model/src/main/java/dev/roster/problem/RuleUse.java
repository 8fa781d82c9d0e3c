package dev.roster.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on certain columns of a file, with the severity and the source that hold there.
 *
 * @param rule the catalogue's entry
 * @param severity how much a finding weighs here
 * @param file the file's id (its name, with {@code #layout} where a name has two), or {@code null} for the whole set
 * @param columns the headers concerned, in the file's documented order; empty where the rule is about the file
 * @param duty what a value must be, lower case, no full stop ({@code must be 10 digits}); empty where
 *     {@link Rule#means} says all
 * @param source document, section and column that the rule comes from
 */
public record RuleUse(
        Rule rule, Severity severity, @Nullable String file, List<String> columns, String duty, String source) {

    /** Copies the columns. */
    public RuleUse {
        columns = List.copyOf(columns);
    }

    /** Returns a finding of this rule at a place. */
    public Problem at(Place place) {
        return new Problem(rule, severity, place, columns, duty, List.of(), null);
    }
}
