package dev.roster.source;

import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import java.util.List;

/**
 * Something a reader could not make sense of.
 *
 * @param rule the catalogue's entry, one of {@link dev.roster.problem.SyntaxRules}, or
 *     {@link dev.roster.problem.FileRules#CHANGED_FILE}
 * @param line the physical line, from 1; 0 for the whole file
 * @param record the data record, from 1; 0 for the header or the whole file
 * @param scope how much of the file it spoils
 * @param duty what the file must be and what it is instead, lower case, no full stop; empty where
 *     {@link Rule#means} says all
 * @param figures figures that help to find it, such as a byte offset
 */
public record SyntaxTrouble(Rule rule, long line, long record, Scope scope, String duty, List<Figure> figures) {

    /** How much of the file a trouble spoils. */
    public enum Scope {
        /** Nothing; reading goes on as if it were not there. */
        NOTHING,
        /** One or more rows whose cells cannot be told; keys may be unknown. */
        ROWS,
        /** The whole file; rows that were given before cannot be relied on, and none follows. */
        FILE
    }

    /** Copies the figures. */
    public SyntaxTrouble {
        figures = List.copyOf(figures);
    }

    /** Makes a trouble of which the rule says all. */
    public SyntaxTrouble(Rule rule, long line, long record, Scope scope, List<Figure> figures) {
        this(rule, line, record, scope, "", figures);
    }
}
