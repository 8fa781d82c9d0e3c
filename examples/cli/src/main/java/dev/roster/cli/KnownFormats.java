package dev.roster.cli;

import dev.roster.internal.text.Names;
import dev.roster.internal.text.Nearest;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import dev.roster.validate.Detection;
import dev.roster.validate.Detection.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The formats that are on the class path, by id and version. */
final class KnownFormats {
    private static final String AT = "@";

    private final Map<String, SortedMap<String, Format>> formats = new TreeMap<>();

    private KnownFormats() {}

    /**
     * Looks for them.
     *
     * @throws UsageException if two have one id and one version
     */
    static KnownFormats load() {
        List<Format> found = new ArrayList<>();
        for (FormatProvider provider : ServiceLoader.load(FormatProvider.class)) {
            found.addAll(provider.formats());
        }
        return of(found);
    }

    /**
     * Takes formats, of which several may be versions of one.
     *
     * @throws UsageException if two have one id and one version
     */
    static KnownFormats of(List<Format> found) {
        KnownFormats known = new KnownFormats();
        found.forEach(known::add);
        return known;
    }

    private void add(Format format) {
        SortedMap<String, Format> versions = formats.computeIfAbsent(format.id(), id -> new TreeMap<>());
        if (versions.put(format.version(), format) != null) {
            throw new UsageException("two formats are called '%s'; take one off the class path".formatted(format.id()));
        }
    }

    /** Returns all of them in the order of their ids, and of the versions of each. */
    Collection<Format> all() {
        return formats.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    boolean has(String id) {
        return formats.containsKey(id);
    }

    /**
     * Returns the last version of a format by its id, or another one by {@code id@version}.
     *
     * @throws UsageException if there is none of that name
     */
    Format named(String name) {
        String[] parts = name.split(AT, 2);
        SortedMap<String, Format> versions = formats.get(parts[0]);
        if (versions == null) {
            throw new UsageException("unknown format '%s'; did you mean '%s'? Formats are %s"
                    .formatted(parts[0], Nearest.to(parts[0], formats.keySet()), ids()));
        }
        Format format = versions.get(parts.length > 1 ? parts[1] : versions.lastKey());
        if (format == null) {
            throw new UsageException("%s has no version '%s'; it has %s"
                    .formatted(parts[0], parts[1], String.join(", ", versions.keySet())));
        }
        return format;
    }

    /** Returns the last version of each: the versions of one format are told by name and not by their files. */
    private List<Format> last() {
        return formats.keySet().stream().map(this::named).toList();
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
        List<Candidate> found = Detection.of(files, last()).candidates();
        if (found.size() != 1) {
            throw new UsageException("cannot tell the format: %s; name it before the path, one of %s"
                    .formatted(found.isEmpty() ? nothing(files) : undecided(found), ids()));
        }
        return found.get(0);
    }

    private static String undecided(List<Candidate> found) {
        return found.stream().map(candidate -> candidate.format().id()).toList() + " all fit";
    }

    /** Says that there are no files, and where there may be some. */
    private String nothing(RosterSource files) throws IOException {
        for (String folder : files.folders()) {
            List<String> inside = files.names(folder);
            if (all().stream()
                    .flatMap(format -> format.files().stream())
                    .anyMatch(file -> inside.contains(file.name()))) {
                String which = Names.showable(folder) ? "the folder '%s'".formatted(folder) : "a folder";
                return "the files are wrapped in %s, give what is in it".formatted(which);
            }
        }
        return "no file of any format is there";
    }

    private String ids() {
        return String.join(", ", formats.keySet());
    }
}
