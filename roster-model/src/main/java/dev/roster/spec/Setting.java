package dev.roster.spec;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the declaration of a file takes from its format.
 *
 * @param catalogue the rules that it may name
 * @param upload for whom the set is sent
 * @param day the day on which it holds; {@code null} where nobody says
 * @param manifest the file that lists the others; {@code null} where there is none
 * @param whole whether each of the files has to be there, without anybody saying so
 */
record Setting(
        Catalogue catalogue,
        Upload upload,
        @Nullable LocalDate day,
        @Nullable ManifestSpec manifest,
        boolean whole) {

    /** Returns whether a record is that of the manifest. */
    boolean manifest(Class<?> type) {
        return manifest != null && manifest.type().equals(type);
    }

    /** Returns the components of a file that are filled in a delta only. */
    List<String> deltaOnly(Class<?> type) {
        return manifest == null || manifest(type) ? List.of() : manifest.deltaOnly();
    }

    /** Returns the components that are needed though some rows leave them blank: a manifest's values. */
    List<String> needed(Class<?> type) {
        return manifest == null || !manifest(type) ? List.of() : List.of(manifest.value());
    }

    /** Returns whether a set without the file is not one. */
    boolean needs(Class<?> type) {
        return whole || manifest(type);
    }
}
