package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.ReferenceSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files of a difference are full pictures, whose missing rows mean something. */
final class Compared {
    private Compared() {}

    /** Returns the declaration of a file that is compared; {@code null} where its rows are about days, or list the files. */
    static @Nullable FileSpec<?> file(Format format, FileDifference difference) {
        return file(format, difference.file());
    }

    /** Returns the same by the file's name. */
    static @Nullable FileSpec<?> file(Format format, String name) {
        return format.layouts(name).stream()
                .findFirst()
                .filter(file -> !file.aboutDays() && !manifest(format, file))
                .orElse(null);
    }

    /** Returns whether rows of a file are about days. */
    static boolean aboutDays(Format format, String name) {
        return format.layouts(name).stream().anyMatch(FileSpec::aboutDays);
    }

    private static boolean manifest(Format format, FileSpec<?> file) {
        ManifestSpec manifest = format.manifest();
        return manifest != null && manifest.type() == file.type();
    }

    /** Returns the names of the files on whose rows those of a file hang, the nearest first; not the file itself. */
    static Set<String> above(Format format, FileSpec<?> file) {
        Set<String> names = new LinkedHashSet<>();
        Deque<FileSpec<?>> ways = new ArrayDeque<>();
        ways.add(file);
        while (!ways.isEmpty()) {
            for (ReferenceSpec reference : ways.remove().references()) {
                FileSpec<?> target = format.file(reference.target());
                if (target.type() != file.type() && names.add(target.name())) {
                    ways.add(target);
                }
            }
        }
        return names;
    }

    /** Returns the name of the file in which schools stand, where the format has one. */
    static Optional<String> schools(Format format) {
        return format.files().stream()
                .flatMap(file -> file.references().stream().filter(file::onlyTheSchool))
                .map(reference -> format.file(reference.target()).name())
                .findFirst();
    }
}
