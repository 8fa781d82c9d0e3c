package dev.roster.cli;

import dev.roster.fixtures.District;
import dev.roster.spec.Format;
import java.util.Set;

/** Where sets with one defect come from. */
interface Mutants {
    /** Returns the codes that can be caused in a format's files. */
    Set<String> codes(Format format);

    /**
     * Breaks a district so that exactly one rule finds something.
     *
     * @param code one of {@link #codes}
     * @param seed decides on the place
     * @throws IllegalArgumentException if the district has no place where that can be done
     */
    Mutant mutant(Format format, District district, String code, long seed);
}
