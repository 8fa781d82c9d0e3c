package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A format as it travels to the machines: its id, for each machine has the declarations themselves, and the order in which
 * the files are read.
 */
final class Declarations implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final List<String> order;
    private transient Derived derived;

    private Declarations(String id, List<String> order) {
        this.id = id;
        this.order = order;
    }

    /**
     * Returns the declarations of a format.
     *
     * @throws IllegalArgumentException if there is no such format, or its sets cannot be held together here
     */
    static Declarations of(String id) throws IOException {
        Format format = format(id);
        boolean deltas = format.files().stream().anyMatch(file -> file.delta() != null);
        if (format.manifest() != null || format.closed() || deltas) {
            throw new IllegalArgumentException(
                    "sets of '%s' are packages, whose manifest decides what its files are; hold each to its format on one machine (--each)"
                            .formatted(id));
        }
        return new Declarations(id, List.copyOf(Outline.order(format)));
    }

    /**
     * Returns a format by its id.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Format format(String id) {
        List<Format> known = ServiceLoader.load(FormatProvider.class, Declarations.class.getClassLoader()).stream()
                .flatMap(provider -> provider.get().formats().stream())
                .toList();
        return known.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no format '%s'; there are %s"
                        .formatted(id, known.stream().map(Format::id).toList())));
    }

    /** Returns the rules that are derived from the format; made once on each machine that asks. */
    Derived derived() {
        if (derived == null) {
            derived = new Derived(format(id), order);
        }
        return derived;
    }

    Format format() {
        return derived().format();
    }

    FileSpec<?> file(int number) {
        return derived().format().files().get(number);
    }
}
