package org.example.state;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.spec.FileSpec;
import java.util.Iterator;

/**
 * A rule about the rows of one file that have one key, as the declaration says it: what it notes of a row, and what it
 * makes of the notes of one key, in the order of the file.
 */
abstract class AmongRows {
    private final FileSpec<?> file;
    private final RuleUse use;

    /** Takes what a rule notes of a row. */
    interface Notes {
        void add(byte[] key, Fact fact);
    }

    /** Takes what follows from the rows of one key. */
    interface Verdicts {
        void finding(Problem problem);

        /** Takes a row that repeats a key, so that it takes no part in the other rules. */
        void repeated(Fact row);
    }

    AmongRows(FileSpec<?> file, RuleUse use) {
        this.file = file;
        this.use = use;
    }

    final FileSpec<?> file() {
        return file;
    }

    final RuleUse use() {
        return use;
    }

    final Problem at(RuleUse broken, Fact row) {
        return broken.at(new Place(file.name(), row.line(), row.record()));
    }

    /** Returns whether the rule finds repeated keys, and has to look before the others do. */
    boolean findsRepeats() {
        return false;
    }

    /** Returns whether a row whose cells cannot be told keeps the rule from saying that something is not there. */
    boolean unsettledBy(SeenRow broken) {
        return false;
    }

    /** Notes what the rule needs of a row. */
    abstract void note(SeenRow row, Notes notes);

    /**
     * Holds the rows of one key against each other.
     *
     * @param settled whether every row could be told to have its key or not
     */
    abstract void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts);
}
