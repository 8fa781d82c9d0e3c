package dev.roster.validate;

import dev.roster.internal.row.HeaderReader;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.Detection.Sighting;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package whose headers are those of another version. They are told before anything is read: one finding
 * says so, where holding them to this version would give one for nearly each of their columns.
 */
final class Mixture {
    private @Nullable Format version;
    private Set<String> files = Set.of();

    /** Looks at the headers of what is there. */
    Mixture(Format format, Listing listing, RosterSource source) throws IOException {
        for (Format other : format.otherVersions()) {
            Set<String> found = new LinkedHashSet<>();
            boolean certain = false;
            for (String name : names(other)) {
                List<FileSpec<?>> own = format.layouts(name);
                RawRow header = own.isEmpty() || !listing.has(name) ? null : Peek.header(source, name);
                if (header != null && header.fault() == null && fitsBetter(header, own, other.layouts(name))) {
                    found.add(name);
                    certain |= hasColumnOf(other.layouts(name), own, header);
                }
            }
            if (certain && found.size() > files.size()) {
                version = other;
                files = found;
            }
        }
    }

    private static List<String> names(Format format) {
        return format.files().stream().map(FileSpec::name).distinct().toList();
    }

    private static boolean fitsBetter(RawRow header, List<FileSpec<?>> own, List<FileSpec<?>> others) {
        Sighting here = Detector.sighting(own, true, header);
        Sighting there = Detector.sighting(others, true, header);
        return there.betterThan(here) || (!here.betterThan(there) && !clean(header, own) && clean(header, others));
    }

    private static boolean clean(RawRow header, List<FileSpec<?>> layouts) {
        return HeaderReader.read(HeaderReader.layout(layouts, header), layouts, header)
                .problems()
                .isEmpty();
    }

    /** A file that only lacks columns may be one of this version that lost them. */
    private static boolean hasColumnOf(List<FileSpec<?>> others, List<FileSpec<?>> own, RawRow header) {
        Set<String> only = headers(others).collect(Collectors.toCollection(HashSet::new));
        headers(own).forEach(only::remove);
        for (int i = 0; i < header.size(); i++) {
            if (only.contains(header.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> headers(List<FileSpec<?>> layouts) {
        return layouts.stream().flatMap(layout -> layout.columns().stream()).map(ColumnSpec::header);
    }

    /** Returns whether a file is of another version, so that it cannot be held to this one. */
    boolean holds(String file) {
        return files.contains(file);
    }

    /**
     * Says so where there are such files. What is wrong with cells of the others has most likely the same cause, so one
     * finding of each kind is kept.
     */
    void report(Manifest manifest, ProblemBook book) {
        if (version != null) {
            book.keepFirst(problem ->
                    problem.place().line() > 0 && !manifest.is(problem.place().file()));
            manifest.reportVersion(version.version(), files.size(), book);
        }
    }
}
