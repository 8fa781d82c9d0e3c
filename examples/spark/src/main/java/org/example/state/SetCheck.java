package org.example.state;

import dev.roster.problem.RuleUse;
import dev.roster.spec.FileSpec;
import dev.roster.spec.SetRule;
import java.util.List;

/**
 * A rule among rows that annotations do not carry.
 *
 * @param number its number among all rules of the format
 * @param rule the declaration
 * @param use the rule on its columns
 * @param file the file whose rows are checked
 * @param later whether a file that is remembered is read after this one
 * @param ways what is remembered
 */
record SetCheck(int number, SetRule rule, RuleUse use, FileSpec<?> file, boolean later, List<Way> ways) {

    /**
     * What is remembered of a file, by key.
     *
     * @param number its number among all that is remembered
     * @param what the declaration
     * @param file the file
     * @param before whether a row is held against the rows before it only
     */
    record Way(int number, SetRule.Remembered what, FileSpec<?> file, boolean before) {

        /** Returns whether nothing but the key is remembered, so that a row that may have it will do. */
        boolean keyOnly() {
            return what.values().isEmpty();
        }

        /** Returns whether every row's values are kept, and not the first of each. */
        boolean every() {
            return what.keep() == SetRule.Remembered.Keep.EVERY;
        }

        List<Integer> keyColumns() {
            return what.key().stream()
                    .map(component -> file.column(component).ordinal())
                    .toList();
        }
    }
}
