package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else passes in a column where a district asks for leniency.
 *
 * @param inForce whether it was asked for
 * @param texts texts that stand for themselves
 * @param cell reads further spellings of the column's type; {@code null} where there are none
 * @param use what is reported of each
 */
public record Leniency(
        boolean inForce, List<String> texts, @Nullable CellType cell, RuleUse use) {

    /** Copies the texts. */
    public Leniency {
        texts = List.copyOf(texts);
    }

    /** Returns what a text means that is not as documented; {@code null} where it does not pass. */
    public @Nullable Object value(String text) {
        if (!inForce) {
            return null;
        }
        return texts.contains(text) ? text : cell == null ? null : cell.parse(text);
    }
}
