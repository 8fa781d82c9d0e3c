package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule about the rows that agree in some columns, by ordinals. */
public sealed interface GroupSpec {

    /** Returns the rule that such a group breaks. */
    RuleUse use();

    /** Returns the columns that tell the group. */
    List<Integer> per();

    /**
     * An {@link dev.roster.spec.AtMostOne}.
     *
     * @param use broken by the second row whose flag is set
     * @param noneUse broken by several rows of which none is set, or {@code null}
     * @param flag the column that is yes or no
     * @param per the columns that tell the group
     */
    record OneFlag(RuleUse use, @Nullable RuleUse noneUse, int flag, List<Integer> per) implements GroupSpec {}

    /**
     * A {@link dev.roster.spec.Same}.
     *
     * @param use broken by the first row that differs
     * @param of the columns that have to agree
     * @param per the columns that tell the group
     * @param blanks whether a blank differs from a value
     */
    record Agreeing(RuleUse use, List<Integer> of, List<Integer> per, Same.Blanks blanks) implements GroupSpec {}

    /**
     * A {@link dev.roster.spec.MostRows}.
     *
     * @param use broken by the first row beyond
     * @param most how many rows there may be
     * @param per the columns that tell the group
     */
    record Crowded(RuleUse use, int most, List<Integer> per) implements GroupSpec {}

    /**
     * An {@link dev.roster.spec.Apart}.
     *
     * @param use broken by the first row that mixes the text with others
     * @param text the text that stands apart
     * @param of the columns that hold texts
     * @param meanings what a filled cell of a column stands for, where that is not its own text
     * @param per the columns that tell the group
     */
    record Mixed(RuleUse use, String text, List<Integer> of, Map<Integer, String> meanings, List<Integer> per)
            implements GroupSpec {}
}
