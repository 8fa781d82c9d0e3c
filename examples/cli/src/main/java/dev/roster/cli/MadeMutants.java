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
        List<Mutation> some = Mutations.of(district, format).of(code);
        int first = (int) Math.floorMod(seed, (long) some.size());
        for (int i = 0; i < some.size(); i++) {
            try {
                return mutant(some.get((first + i) % some.size()).at(seed));
            } catch (IllegalArgumentException e) {
                reason = e;
            }
        }
        throw reason;
    }

    /** Refuses what no command line shows. */
    private static Mutant mutant(Mutated made) {
        if (made.needsItsSource()) {
            throw new IllegalArgumentException("it shows in a test only, which changes a file while another is read");
        } else if (!made.options().profile().equals(Profile.NONE)) {
            throw new IllegalArgumentException(
                    "it needs a profile that says 'lenient: true', 'upload: school' or 'periods'; name one with --profile");
        }
        List<String> options = new ArrayList<>();
        LocalDate day = made.options().asOf();
        if (day != null) {
            options.addAll(List.of("--as-of", day.toString()));
        }
        if (made.needsAnyEncoding()) {
            options.add("--any-encoding");
        }
        return new Mutant(made::writeTo, made.names(), made.alone(), made.defects(), options);
    }
}
