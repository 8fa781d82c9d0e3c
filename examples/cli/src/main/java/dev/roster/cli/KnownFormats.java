package dev.roster.cli;

import dev.roster.internal.text.Nearest;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
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
     * Returns the one format that some of the files belong to.
     *
     * @throws UsageException if there is none, or more than one
     */
    Format of(List<String> files) {
        List<Format> fits = all().stream()
                .filter(format ->
                        files.stream().anyMatch(name -> !format.layouts(name).isEmpty()))
                .toList();
        if (fits.size() != 1) {
            List<String> found = fits.stream().map(Format::id).toList();
            throw new UsageException("cannot tell the format: %s; name it before the path, one of %s"
                    .formatted(found.isEmpty() ? "no file of any format is there" : found + " all fit", ids()));
        }
        return fits.get(0);
    }

    private String ids() {
        return String.join(", ", formats.keySet());
    }
}
