package dev.roster.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes formats known to programs that look for them with {@link java.util.ServiceLoader}. Named in module-info and in
 * {@code META-INF/services}.
 */
public interface FormatProvider {

    /** Returns the formats, in the order in which they are listed. */
    List<Format> formats();

    /**
     * Returns the ids of the {@link #formats}, by which one is looked for. Reading declarations takes a program that has
     * just started a while, so a provider whose formats are made when they are asked for says them without.
     */
    default Set<String> ids() {
        return formats().stream().map(Format::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
