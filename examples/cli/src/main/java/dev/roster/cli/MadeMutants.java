package dev.roster.cli;

import dev.roster.fixtures.District;
import dev.roster.fixtures.mutation.Mutated;
import dev.roster.fixtures.mutation.Mutation;
import dev.roster.fixtures.mutation.Mutations;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Defects of each kind that a format's rules find. */
final class MadeMutants implements Mutants {
    private static final District ANY = District.of(1).students(1);

    @Override
    public Set<String> codes(Format format) {
        return Mutations.of(ANY, format).all().stream()
                .map(mutation -> mutation.use().rule().code())
                .collect(Collectors.toSet());
    }

    @Override
    public Mutant mutant(Format format, District district, String code, long seed) {
        IllegalArgumentException reason = new IllegalArgumentException("it needs a profile of its own");
        for (Mutation mutation : Mutations.of(district, format).of(code)) {
            try {
                Mutated made = mutation.at(seed);
                if (made.options().profile().equals(Profile.NONE)) {
                    LocalDate day = made.options().asOf();
                    return new Mutant(
                            made::writeTo,
                            made.defects(),
                            day == null ? List.of() : List.of("--as-of", day.toString()));
                }
            } catch (IllegalArgumentException e) {
                reason = e;
            }
        }
        throw reason;
    }
}
