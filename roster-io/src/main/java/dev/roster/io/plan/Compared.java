package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files of a difference are full pictures, whose missing rows mean something. */
final class Compared {
    private Compared() {}

    /** Returns the declaration of a file that is compared; {@code null} where its rows are about days, or list the files. */
    static @Nullable FileSpec<?> file(Format format, String name) {
        return format.layouts(name).stream()
                .findFirst()
                .filter(file -> !file.aboutDays() && !manifest(format, file))
                .orElse(null);
    }

    /**
     * Returns whether it is known what the receiver has of a file before and then. A file that is not in a set of changes
     * did not change.
     */
    static boolean known(FileDifference file) {
        return !file.changesOfUnknown() && !file.wholeAfterChanges() && file.presence() != Presence.UNSENT;
    }

    /** Returns whether the files of a set that are compared hold changes only, so that those which it lacks stay. */
    static boolean changesOnly(Format format, List<SnapshotFile> files) {
        List<FileMode> modes = files.stream()
                .filter(each -> file(format, each.name()) != null)
                .map(SnapshotFile::mode)
                .toList();
        return !modes.isEmpty() && modes.stream().allMatch(FileMode.DELTA::equals);
    }

    private static boolean manifest(Format format, FileSpec<?> file) {
        ManifestSpec manifest = format.manifest();
        return manifest != null && manifest.type() == file.type();
    }

    /** Returns whether rows of a file are about days. */
    static boolean aboutDays(Format format, String name) {
        return format.layouts(name).stream().anyMatch(FileSpec::aboutDays);
    }

    /** Returns the names of the files on whose rows those of a file hang, the nearest first; not the file itself. */
    static Set<String> above(Format format, FileSpec<?> file) {
        Set<String> names = new LinkedHashSet<>();
        Deque<FileSpec<?>> ways = new ArrayDeque<>();
        ways.add(file);
        while (!ways.isEmpty()) {
            for (String name : Hanging.targets(format, ways.remove())) {
                if (!name.equals(file.name()) && names.add(name)) {
                    ways.add(format.layouts(name).get(0));
                }
            }
        }
        return names;
    }

    /** Returns the name of the file in which schools stand; empty where the format has none. */
    static String schools(Format format) {
        return format.files().stream()
                .filter(file -> Hanging.ownSchool(format, file) != null)
                .map(FileSpec::name)
                .findFirst()
                .orElse("");
    }
}
