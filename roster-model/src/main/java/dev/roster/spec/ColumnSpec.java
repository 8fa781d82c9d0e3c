package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import dev.roster.problem.RuleUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is declared, with what a profile changed.
 *
 * @param ordinal its place in the file, from 0
 * @param component the record's component; empty for an open column
 * @param header the documented header, which is written
 * @param aliases other headers that are read without a finding
 * @param type what it holds, as listings name it
 * @param cell how its text becomes a value
 * @param need whether it has to be filled
 * @param unique whether the column alone is unique in its file
 * @param school whether it says which school a row belongs to
 * @param missing what a missing column is
 * @param blank what a blank cell is; {@code null} where it is nothing
 * @param bad what a text is that is not of the type; {@code null} where every text is
 * @param rules what else a value must be, in the order in which the first that is broken is reported
 * @param also texts that a profile accepts whatever the rules say
 * @param codes those of them that stand for a documented text, and which; cells are never changed to it
 * @param leniency what else passes where a district asks for leniency; {@code null} where nothing does
 * @param source where the column is documented
 */
public record ColumnSpec(
        int ordinal,
        String component,
        String header,
        List<String> aliases,
        ColumnType type,
        CellType cell,
        Need need,
        boolean unique,
        boolean school,
        RuleUse missing,
        @Nullable RuleUse blank,
        @Nullable RuleUse bad,
        List<CellRule> rules,
        List<String> also,
        Map<String, String> codes,
        @Nullable Leniency leniency,
        String source) {

    /** Whether a column has to be filled. */
    public enum Need {
        /** In every row. */
        YES,
        /** In no row. */
        NO,
        /** In some rows, such as one of two columns. */
        CONDITIONAL
    }

    /** Copies the lists and the map, in their order. */
    public ColumnSpec {
        aliases = List.copyOf(aliases);
        rules = List.copyOf(rules);
        also = List.copyOf(also);
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Returns whether this is a column that a profile added, without a component of its own. */
    public boolean open() {
        return component.isEmpty();
    }

    /** Returns whether a text is a value of the column by its type and rules; those that need a Validator are not asked. */
    public boolean takes(String text) {
        Object value = Blanks.blank(text) ? null : cell.parse(text);
        return value != null
                && rules.stream()
                        .allMatch(rule -> rule.test() == null || rule.test().test(value));
    }

    /** Returns what a value must be, by the type or else by the rule that comes first; empty where anything goes. */
    String duty() {
        return !cell.duty().isEmpty() || rules.isEmpty()
                ? cell.duty()
                : rules.get(0).use().duty();
    }
}
