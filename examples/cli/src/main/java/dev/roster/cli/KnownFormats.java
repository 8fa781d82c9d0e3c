package dev.roster.cli;

import dev.roster.internal.text.Names;
import dev.roster.internal.text.Nearest;
import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import dev.roster.validate.Detection;
import dev.roster.validate.Detection.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The formats that are on the class path, by id and version; one is made when somebody asks for its id. */
final class KnownFormats {
    private static final String AT = "@";

    private final SortedMap<String, List<FormatProvider>> providers = new TreeMap<>();
    private final Map<String, SortedMap<String, Format>> made = new HashMap<>();

    private KnownFormats() {}

    /** Looks for them. */
    static KnownFormats load() {
        KnownFormats known = new KnownFormats();
        ServiceLoader.load(FormatProvider.class).forEach(known::add);
        return known;
    }

    /**
     * Takes formats, of which several may be versions of one.
     *
     * @throws UsageException if two have one id and one version
     */
    static KnownFormats of(List<Format> found) {
        KnownFormats known = new KnownFormats();
        known.add(() -> found);
        known.all();
        return known;
    }

    private void add(FormatProvider provider) {
        for (String id : provider.ids()) {
            providers.computeIfAbsent(id, other -> new ArrayList<>()).add(provider);
        }
    }

    private SortedMap<String, Format> versions(String id) {
        return made.computeIfAbsent(id, this::make);
    }

    private SortedMap<String, Format> make(String id) {
        SortedMap<String, Format> versions = new TreeMap<>();
        for (FormatProvider provider : providers.getOrDefault(id, List.of())) {
            for (Format format : provider.formats()) {
                if (format.id().equals(id) && versions.put(format.version(), format) != null) {
                    throw new UsageException("two formats are called '%s'; take one off the class path".formatted(id));
                }
            }
        }
        return versions;
    }

    /**
     * Returns all of them in the order of their ids, and of the versions of each.
     *
     * @throws UsageException if two have one id and one version
     */
    Collection<Format> all() {
        return providers.keySet().stream()
                .flatMap(id -> versions(id).values().stream())
                .toList();
    }

    boolean has(String id) {
        return providers.containsKey(id);
    }

    /**
     * Returns the last version of a format by its id, or another one by {@code id@version}.
     *
     * @throws UsageException if there is none of that name, or two have its id and one version
     */
    Format named(String name) {
        String[] parts = name.split(AT, 2);
        if (!has(parts[0])) {
            throw new UsageException("unknown format '%s'; did you mean '%s'? Formats are %s"
                    .formatted(parts[0], Nearest.to(parts[0], providers.keySet()), ids()));
        }
        SortedMap<String, Format> versions = versions(parts[0]);
        Format format = versions.get(parts.length > 1 ? parts[1] : versions.lastKey());
        if (format == null) {
            throw new UsageException("%s has no version '%s'; it has %s"
                    .formatted(parts[0], parts[1], String.join(", ", versions.keySet())));
        }
        return format;
    }

    /** Returns the last version of each: the versions of one format are told by name and not by their files. */
    private List<Format> last() {
        return providers.keySet().stream().map(this::named).toList();
    }

    /**
     * Returns the one format that the files are of, with the reasons.
     *
     * @throws UsageException if there is none, or more than one that may be meant
     * @throws IOException if nothing can be read
     */
    Candidate detect(Input input) throws IOException {
        RosterFolder files = input.files();
        if (!files.troubles().isEmpty() && files.names().isEmpty()) {
            throw new IOException("cannot read %s: the zip is damaged or packed in a way we do not know; make it again"
                    .formatted(input.path()));
        }
        List<Candidate> found = Detection.of(files.anyEncoding(last()), last()).candidates();
        if (found.size() != 1) {
            throw new UsageException("cannot tell the format: %s; name it before the path, one of %s%s"
                    .formatted(found.isEmpty() ? nothing(files) : undecided(found), ids(), reasons(found)));
        }
        return found.get(0);
    }

    private static String undecided(List<Candidate> found) {
        return found.stream().map(candidate -> candidate.format().id()).toList() + " all fit";
    }

    /** Says that there are no files, and where there may be some. */
    private String nothing(RosterFolder files) throws IOException {
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

    private static String reasons(List<Candidate> found) {
        StringBuilder text = new StringBuilder();
        for (Candidate candidate : found) {
            Reasons.of(candidate)
                    .forEach(reason ->
                            text.append("\n%s: %s".formatted(candidate.format().id(), reason)));
        }
        return text.toString();
    }

    private String ids() {
        return String.join(", ", providers.keySet());
    }
}
