package dev.roster.validate;

import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which format a set of files is of, told by the names of the files and by their headers. Where two formats fit, nothing
 * is guessed. Holds neither a cell nor a name that was found.
 *
 * @param candidates the formats that may be meant, in the order they were given in; one where it is told, none where
 *     no file of any is there
 */
public record Detection(List<Candidate> candidates) {

    /**
     * A format that may be meant.
     *
     * @param format the format
     * @param files why: its files that are there, by code point
     * @param byManifest why: the manifest says that it is this one, whatever the headers say
     */
    public record Candidate(Format format, List<Sighting> files, boolean byManifest) {
        /** Copies the list. */
        public Candidate {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that is there.
     *
     * @param file the id of the documented file
     * @param exact whether its name is right; else it is nearly so
     * @param matches how many headers are exactly those of documented columns
     * @param columns how many columns are documented
     * @param headers how many headers there are; 0 where the header could not be looked at
     */
    public record Sighting(String file, boolean exact, int matches, int columns, int headers) {

        /** Returns whether this is the better reading of one file: an exact name first, then the header. */
        boolean betterThan(Sighting other) {
            if (exact != other.exact) {
                return exact;
            }
            boolean most = matches * 2 > columns;
            return most && (long) matches * other.width() > (long) other.matches * width();
        }

        private int width() {
            return Math.max(1, Math.max(columns, headers));
        }
    }

    /** Copies the list. */
    public Detection {
        candidates = List.copyOf(candidates);
    }

    /** Returns the format, or {@code null} where it cannot be told. */
    public @Nullable Format format() {
        return candidates.size() == 1 ? candidates.get(0).format() : null;
    }

    /**
     * Looks at the names of the files and, where they are a format's or nearly so, at their headers; at no row.
     *
     * @throws IOException if the source cannot be listed or read
     */
    public static Detection of(RosterSource source, Collection<Format> formats) throws IOException {
        Detector detector = new Detector(source);
        for (Format format : formats) {
            detector.add(format);
        }
        return detector.detect();
    }
}
