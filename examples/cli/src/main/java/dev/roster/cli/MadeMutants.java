package dev.roster.cli;

import dev.roster.fixtures.District;
import dev.roster.fixtures.mutation.Mutated;
import dev.roster.fixtures.mutation.Mutation;
import dev.roster.fixtures.mutation.Mutations;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
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
        IllegalArgumentException reason = new IllegalArgumentException("no rule in force has it");
        for (Mutation mutation : Mutations.of(district, format).of(code)) {
            try {
                return mutant(mutation.at(seed));
            } catch (IllegalArgumentException e) {
                reason = e;
            }
        }
        throw reason;
    }

    /** Refuses what no command line shows. */
    private static Mutant mutant(Mutated made) {
        if (made.needsItsSource()) {
            throw new IllegalArgumentException(
                    "it shows in a test only, which lowers a limit or changes a file meanwhile");
        } else if (!made.options().profile().equals(Profile.NONE)) {
            throw new IllegalArgumentException(
                    "it needs a profile, which --profile names: 'lenient: true', 'upload: school', 'confirm' or 'periods'");
        }
        List<String> options = new ArrayList<>();
        LocalDate day = made.options().asOf();
        if (day != null) {
            options.addAll(List.of("--as-of", day.toString()));
        }
        if (made.needsAnyEncoding()) {
            options.add("--any-encoding");
        }
        return new Mutant(made::writeTo, made.defects(), options);
    }
}
