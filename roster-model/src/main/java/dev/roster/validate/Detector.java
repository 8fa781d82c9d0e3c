package dev.roster.validate;

import dev.roster.internal.place.FoundSet;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.text.Names;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.Detection.Candidate;
import dev.roster.validate.Detection.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the files that are there to several formats: each file speaks for those that it fits best. */
final class Detector {
    private final RosterSource source;
    private final List<Format> formats = new ArrayList<>();
    private final Map<String, Map<Format, Sighting>> sightings = new TreeMap<>(Names.ORDER);

    Detector(RosterSource source) {
        this.source = source;
    }

    void add(Format format) throws IOException {
        formats.add(format);
        RosterSource set = FoundSet.at(format, source).set();
        Listing listing = new Listing(format, set);
        for (Map.Entry<String, String> meant : listing.meant().entrySet()) {
            String found = meant.getKey();
            List<FileSpec<?>> layouts = format.layouts(meant.getValue());
            sightings.computeIfAbsent(found, name -> new LinkedHashMap<>()).put(format, sighting(set, layouts, found));
        }
    }

    private static Sighting sighting(RosterSource set, List<FileSpec<?>> layouts, String found) throws IOException {
        FirstHeader header = new FirstHeader(layouts);
        String right = layouts.get(0).name();
        if (extension(found).equals(extension(right))) {
            try {
                set.read(found, header);
            } catch (Enough | UnreadableFileException e) {
                // the header was seen, or cannot be
            }
        }
        FileSpec<?> layout = header.layout == null ? layouts.get(0) : header.layout;
        int columns =
                (int) layout.columns().stream().filter(column -> !column.open()).count();
        return new Sighting(layout.id(), found.equals(right), header.matches, columns, header.width);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    Detection detect() {
        List<Format> there = formats.stream()
                .filter(format -> sightings.values().stream().anyMatch(seen -> seen.containsKey(format)))
                .toList();
        List<Format> unbeaten = there.stream()
                .filter(format -> sightings.values().stream().noneMatch(seen -> speaksAgainst(format, seen)))
                .toList();
        List<Format> rivals =
                unbeaten.isEmpty() ? there.stream().filter(this::fits).toList() : unbeaten;
        return new Detection((rivals.isEmpty() ? there : rivals)
                .stream().map(this::candidate).toList());
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
        return new Candidate(format, files);
    }

    /** Ends the reading of a file when its header was seen. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the header and nothing else. */
    private static final class FirstHeader implements RowSink {
        private final List<FileSpec<?>> layouts;
        private @Nullable FileSpec<?> layout;
        private int matches;
        private int width;

        private FirstHeader(List<FileSpec<?>> layouts) {
            this.layouts = layouts;
        }

        @Override
        public void header(RawRow names) throws IOException {
            layout = HeaderReader.layout(layouts, names);
            matches = HeaderReader.matches(layout, names);
            width = names.size();
            throw new Enough();
        }

        @Override
        public void row(RawRow row) throws IOException {
            throw new Enough();
        }

        @Override
        public void trouble(SyntaxTrouble trouble) {
            // whoever validates the file will hear of it
        }
    }
}
