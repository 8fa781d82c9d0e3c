package dev.roster.cli;

import dev.roster.fixtures.District;
import dev.roster.spec.Format;
import java.util.Set;

/** Nothing can be broken on purpose. */
enum NoMutants implements Mutants {
    NONE;

    @Override
    public Set<String> codes(Format format) {
        return Set.of();
    }

    @Override
    public Mutant mutant(Format format, District district, String code, long seed) {
        throw new IllegalArgumentException("nothing can be broken");
    }
}
