package dev.roster.validate;

import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.text.Names;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.validate.Detection.Candidate;
import dev.roster.validate.Detection.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds the files that are there to several formats: each file speaks for those that it fits best. */
final class Detector {
    private final RosterSource source;
    private final List<Format> formats = new ArrayList<>();
    private final Map<Format, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Map<Format, Sighting>> sightings = new TreeMap<>(Names.ORDER);

    /** What the manifest of a set says of a format. */
    private enum Claim {
        /** That it is this one. */
        ITS_OWN,
        /** Nothing that decides. */
        NONE,
        /** The format has one, and there is none. */
        MISSING
    }

    Detector(RosterSource source) {
        this.source = source;
    }

    void add(Format format) throws IOException {
        formats.add(format);
        RosterSource set = Upload.at(format, source).set();
        Listing listing = new Listing(format, set);
        claims.put(format, claim(format, set, listing));
        for (Map.Entry<String, String> meant : listing.meant().entrySet()) {
            String found = meant.getKey();
            List<FileSpec<?>> layouts = format.layouts(meant.getValue());
            sightings.computeIfAbsent(found, name -> new LinkedHashMap<>()).put(format, sighting(set, layouts, found));
        }
    }

    private static Claim claim(Format format, RosterSource set, Listing listing) throws IOException {
        ManifestSpec manifest = format.manifest();
        if (manifest == null) {
            return Claim.NONE;
        }
        String name = format.file(manifest.type()).name();
        if (!listing.has(name)) {
            return set.part() || listing.misnamed(name) ? Claim.NONE : Claim.MISSING;
        }
        String said = Peek.version(set, format, manifest);
        boolean own = manifest.before().stream()
                .anyMatch(property -> property.name().equals(manifest.version())
                        && property.values().contains(said));
        return own ? Claim.ITS_OWN : Claim.NONE;
    }

    private static Sighting sighting(RosterSource set, List<FileSpec<?>> layouts, String found) throws IOException {
        String right = layouts.get(0).name();
        RawRow header = extension(found).equals(extension(right)) ? Peek.header(set, found) : null;
        return sighting(layouts, found.equals(right), header);
    }

    /** Holds a header to the layouts of a file; {@code null} is one that cannot be looked at. */
    static Sighting sighting(List<FileSpec<?>> layouts, boolean exact, @Nullable RawRow header) {
        FileSpec<?> layout = header == null ? layouts.get(0) : HeaderReader.layout(layouts, header);
        int matches = header == null ? 0 : HeaderReader.matches(layout, header);
        int columns =
                (int) layout.columns().stream().filter(column -> !column.open()).count();
        return new Sighting(layout.id(), exact, matches, columns, header == null ? 0 : header.size());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    Detection detect() {
        List<Format> there = formats.stream()
                .filter(format -> sightings.values().stream().anyMatch(seen -> seen.containsKey(format)))
                .toList();
        List<Format> rivals = rivals(claiming(there, Claim.ITS_OWN::equals));
        return new Detection(claiming(rivals, claim -> claim != Claim.MISSING).stream()
                .map(this::candidate)
                .toList());
    }

    /** Returns those that a manifest speaks for; all where it speaks for none. */
    private List<Format> claiming(List<Format> there, Predicate<@Nullable Claim> wanted) {
        List<Format> claiming =
                there.stream().filter(format -> wanted.test(claims.get(format))).toList();
        return claiming.isEmpty() ? there : claiming;
    }

    /** Returns those that the files fit best. */
    private List<Format> rivals(List<Format> there) {
        sightings.values().forEach(seen -> seen.keySet().retainAll(there));
        List<Format> unbeaten = there.stream()
                .filter(format -> sightings.values().stream().noneMatch(seen -> speaksAgainst(format, seen)))
                .toList();
        List<Format> rivals =
                unbeaten.isEmpty() ? there.stream().filter(this::fits).toList() : unbeaten;
        return rivals.isEmpty() ? there : rivals;
    }

    /** Returns whether some file is explained by no other format better. */
    private boolean fits(Format format) {
        return sightings.values().stream().anyMatch(seen -> {
            Sighting own = seen.get(format);
            return own != null && seen.values().stream().noneMatch(other -> other.betterThan(own));
        });
    }

    /** Returns whether a file is better explained by another format; a misspelt name explains nothing to the others. */
    private static boolean speaksAgainst(Format format, Map<Format, Sighting> seen) {
        Sighting own = seen.get(format);
        return seen.values().stream().anyMatch(other -> own == null ? other.exact() : other.betterThan(own));
    }

    private Candidate candidate(Format format) {
        List<Sighting> files = new ArrayList<>();
        for (Map<Format, Sighting> seen : sightings.values()) {
            Sighting file = seen.get(format);
            if (file != null) {
                files.add(file);
            }
        }
        return new Candidate(format, files, claims.get(format) == Claim.ITS_OWN);
    }
}
