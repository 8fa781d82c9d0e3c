package dev.roster.cli;

import dev.roster.internal.text.Nearest;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import dev.roster.validate.Detection;
import dev.roster.validate.Detection.Candidate;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The formats that are on the class path, by id. */
final class KnownFormats {
    private final Map<String, Format> formats = new TreeMap<>();

    private KnownFormats() {}

    /**
     * Looks for them.
     *
     * @throws UsageException if two have one id
     */
    static KnownFormats load() {
        KnownFormats known = new KnownFormats();
        for (FormatProvider provider : ServiceLoader.load(FormatProvider.class)) {
            provider.formats().forEach(known::add);
        }
        return known;
    }

    private void add(Format format) {
        if (formats.put(format.id(), format) != null) {
            throw new UsageException("two formats are called '%s'; take one off the class path".formatted(format.id()));
        }
    }

    /** Returns all of them in the order of their ids. */
    Collection<Format> all() {
        return formats.values();
    }

    boolean has(String id) {
        return formats.containsKey(id);
    }

    /**
     * Returns a format.
     *
     * @throws UsageException if there is none of that name
     */
    Format named(String id) {
        Format format = formats.get(id);
        if (format == null) {
            throw new UsageException("unknown format '%s'; did you mean '%s'? Formats are %s"
                    .formatted(id, Nearest.to(id, formats.keySet()), ids()));
        }
        return format;
    }

    /**
     * Returns the one format that the files are of, with the reasons.
     *
     * @throws UsageException if there is none, or more than one that may be meant
     * @throws IOException if nothing can be read
     */
    Candidate detect(Input input) throws IOException {
        RosterSource files = input.files();
        if (!files.troubles().isEmpty() && files.names().isEmpty()) {
            throw new IOException("cannot read %s: the zip is damaged or packed in a way we do not know; make it again"
                    .formatted(input.path()));
        }
        List<Candidate> found = Detection.of(files, all()).candidates();
        if (found.size() != 1) {
            throw new UsageException("cannot tell the format: %s; name it before the path, one of %s"
                    .formatted(undecided(found), ids()));
        }
        return found.get(0);
    }

    private static String undecided(List<Candidate> found) {
        return found.isEmpty()
                ? "no file of any format is there"
                : found.stream().map(candidate -> candidate.format().id()).toList() + " all fit";
    }

    private String ids() {
        return String.join(", ", formats.keySet());
    }
}
