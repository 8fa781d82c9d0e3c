package dev.roster.io.plan;

import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files of a set are, byte for byte, those of the last delivery: what is known of both where no row can be compared.
 *
 * @param delivered the digests of the files that were delivered, by name; empty where nobody knows them
 * @param report the validation of the set
 */
record SameFiles(Format format, Map<String, String> delivered, Report report) {

    /** Returns whether a file is one that was delivered. */
    boolean same(String name) {
        return report.files().stream()
                .anyMatch(facts -> facts.name().equals(name) && facts.sha256().equals(delivered.get(name)));
    }

    /** Returns whether all files are those that were delivered, and none is missing. */
    boolean all() {
        return !delivered.isEmpty() && names().stream().allMatch(this::same);
    }

    /** Returns whether any file, of those that are compared, is one that was delivered. */
    boolean any() {
        return compared().stream().anyMatch(Unchanged.Looked::same);
    }

    /** Returns the files of both sets that would be compared. */
    List<Unchanged.Looked> compared() {
        List<Unchanged.Looked> looked = new ArrayList<>();
        for (String name : delivered.isEmpty() ? Set.<String>of() : names()) {
            if (Compared.file(format, name) != null) {
                looked.add(new Unchanged.Looked(name, same(name), rows(name)));
            }
        }
        return looked;
    }

    private long rows(String name) {
        return report.files().stream()
                .filter(facts -> facts.name().equals(name))
                .mapToLong(FileFacts::rows)
                .sum();
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(delivered.keySet());
        report.files().forEach(facts -> names.add(facts.name()));
        return names;
    }
}
