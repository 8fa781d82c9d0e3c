package org.example.state;

import dev.roster.fixtures.Corruptor;
import dev.roster.fixtures.District;
import dev.roster.fixtures.mutation.Mutated;
import dev.roster.fixtures.mutation.Mutation;
import dev.roster.fixtures.mutation.Mutations;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
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
    private static final int EDITS = 12;

    private MadeState() {}

    /** Writes districts; the first ones have a defect of certain codes, and the others take turns. */
    static Map<String, Path> write(Path state, Format format, int districts, String... codes) throws IOException {
        Map<String, Path> folders = new TreeMap<>();
        List<Mutations> made = List.of(mutations(format, 1), mutations(format, 2), mutations(format, 3));
        for (int i = 0; i < districts; i++) {
            Path folder = Files.createDirectories(state.resolve("district-%03d".formatted(i)));
            Mutations known = made.get(i % made.size());
            List<Mutation> mutations = i < codes.length ? known.of(codes[i]) : known.all();
            write(mutations, i * mutations.size() / districts, format, i, folder);
            if (i >= codes.length && i % DAMAGED == 0) {
                damage(folder, i);
            } else if (i >= codes.length && i % DAMAGED == 1) {
                meddle(folder, i);
            }
            folders.put(folder.getFileName().toString(), folder);
        }
        return folders;
    }

    /** Writes one district, with rows that repeat, contradict and miss each other in all of its files. */
    static void writeMeddled(Path folder, int students) throws IOException {
        District.of(7).students(students).schools(5).writeTo(RosterFolder.at(folder), ParentSquare.FORMAT);
        for (Path file : files(folder)) {
            new Meddler(7).edit(file, EDITS * 10);
        }
    }

    private static Mutations mutations(Format format, long seed) {
        return Mutations.of(District.of(seed).students(40).schools(2), format);
    }

    /** Writes a district with one of some defects, from a place in the list on. */
    private static void write(List<Mutation> mutations, int first, Format format, long seed, Path folder)
            throws IOException {
        for (int i = 0; i < mutations.size(); i++) {
            if (write(mutations.get((first + i) % mutations.size()), format, seed, folder)) {
                return;
            }
        }
        throw new IllegalArgumentException("no folder of files has one of " + mutations);
    }

    /** Writes a district with a defect, unless that needs a profile, a day or more than a folder of documented files. */
    private static boolean write(Mutation mutation, Format format, long seed, Path folder) throws IOException {
        Mutated mutated;
        try {
            mutated = mutation.at(seed);
        } catch (IllegalArgumentException e) {
            return false;
        }
        Options options = mutated.options();
        boolean plain = options.profile() == Profile.NONE
                && options.asOf() == null
                && !mutated.needsItsSource()
                && !mutated.needsAnyEncoding()
                && mutated.names().stream().noneMatch(name -> name.contains("/") || suffixed(format, name));
        if (plain) {
            mutated.writeTo(folder);
        }
        return plain;
    }

    private static boolean suffixed(Format format, String name) {
        return format.uploadTree() != null
                && format.files().stream()
                        .anyMatch(file ->
                                format.uploadTree().suffixed(file.name()).equals(name));
    }

    private static List<Path> files(Path folder) throws IOException {
        return RosterFolder.at(folder).names().stream()
                .filter(name -> name.endsWith(".csv"))
                .map(folder::resolve)
                .toList();
    }

    private static void meddle(Path folder, int seed) throws IOException {
        Meddler meddler = new Meddler(seed);
        for (Path file : files(folder)) {
            meddler.edit(file, EDITS);
        }
    }

    private static void damage(Path folder, int seed) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return; // the defect is that there are none
        }
        Path file = files.get(seed / DAMAGED % files.size());
        Corruptor corruptor = Corruptor.values()[seed / DAMAGED % Corruptor.values().length];
        try {
            Files.write(file, corruptor.applyTo(Files.readAllBytes(file), seed).bytes());
        } catch (IllegalArgumentException e) {
            // this file has nothing to damage in that way
        }
    }
}
