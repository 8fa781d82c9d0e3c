package org.example.state;

import dev.roster.fixtures.Corruptor;
import dev.roster.fixtures.District;
import dev.roster.fixtures.mutation.Mutation;
import dev.roster.fixtures.mutation.Mutations;
import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.validate.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A state of made-up districts. Each has a defect of its own, by turns, and some have files that were damaged on the way. */
final class MadeState {
    private static final int DAMAGED = 4;

    private MadeState() {}

    static Map<String, Path> write(Path state, Format format, int districts) throws IOException {
        Map<String, Path> folders = new TreeMap<>();
        List<Mutations> made = List.of(mutations(format, 1), mutations(format, 2), mutations(format, 3));
        int next = 0;
        for (int i = 0; i < districts; i++) {
            Path folder = Files.createDirectories(state.resolve("district-%03d".formatted(i)));
            List<Mutation> mutations = made.get(i % made.size()).all();
            while (!write(mutations.get(next++ % mutations.size()), i, folder)) {
                // a defect of another kind of place
            }
            if (i % DAMAGED == 0) {
                damage(folder, i);
            }
            folders.put(folder.getFileName().toString(), folder);
        }
        return folders;
    }

    private static Mutations mutations(Format format, long seed) {
        return Mutations.of(District.of(seed).students(40).schools(2), format);
    }

    /** Writes a district with a defect, unless that needs a profile, a day or more than a folder of files. */
    private static boolean write(Mutation mutation, long seed, Path folder) throws IOException {
        dev.roster.fixtures.mutation.Mutated mutated;
        try {
            mutated = mutation.at(seed);
        } catch (IllegalArgumentException e) {
            return false;
        }
        Options options = mutated.options();
        boolean plain = options.profile() == Profile.NONE
                && options.asOf() == null
                && mutated.alone().isEmpty()
                && !mutated.needsItsSource()
                && !mutated.needsAnyEncoding()
                && mutated.names().stream().noneMatch(name -> name.contains("/"));
        if (plain) {
            mutated.writeTo(folder);
        }
        return plain;
    }

    private static void damage(Path folder, int seed) throws IOException {
        List<String> names = RosterFolder.at(folder).names().stream()
                .filter(name -> name.endsWith(".csv"))
                .toList();
        Path file = folder.resolve(names.get(seed / DAMAGED % names.size()));
        Corruptor corruptor = Corruptor.values()[seed / DAMAGED % Corruptor.values().length];
        try {
            Files.write(file, corruptor.applyTo(Files.readAllBytes(file), seed).bytes());
        } catch (IllegalArgumentException e) {
            // this file has nothing to damage in that way
        }
    }
}
