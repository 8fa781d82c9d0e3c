package dev.roster.spec;

import java.util.List;

/**
 * Makes formats known to programs that look for them with {@link java.util.ServiceLoader}. Named in module-info and in
 * {@code META-INF/services}.
 */
public interface FormatProvider {

    /** Returns the formats, in the order in which they are listed. */
    List<Format> formats();
}
