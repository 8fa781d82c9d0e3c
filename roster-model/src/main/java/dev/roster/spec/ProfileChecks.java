package dev.roster.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Refuses a profile that names what is not there. */
final class ProfileChecks {
    private final String profile;
    private final String file;
    private final List<String> columns;

    ProfileChecks(String profile, Format format, String file) {
        this.profile = profile;
        this.file = file;
        List<FileSpec<?>> layouts = format.layouts(file);
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("profile '%s' names '%s', which is no file of %s; files are %s"
                    .formatted(profile, file, format.id(), format.files()));
        }
        this.columns = layouts.stream()
                .flatMap(layout -> layout.columns().stream())
                .map(ColumnSpec::header)
                .distinct()
                .toList();
    }

    void check(FileChanges changes) {
        Stream.of(
                        changes.headers().keySet(),
                        changes.aliases().keySet(),
                        changes.dropped(),
                        changes.accepted().keySet(),
                        changes.only().keySet(),
                        changes.periods().keySet())
                .flatMap(Collection::stream)
                .forEach(this::known);
        List<String> headers = new ArrayList<>();
        for (String column : columns) {
            if (!changes.dropped().contains(column)) {
                headers.add(changes.headers().getOrDefault(column, column));
                headers.addAll(changes.aliases().getOrDefault(column, List.of()));
            }
        }
        headers.addAll(changes.added());
        for (String header : headers) {
            if (headers.indexOf(header) != headers.lastIndexOf(header)) {
                throw new IllegalArgumentException(
                        "profile '%s' makes '%s' the header of two columns of %s; give one of them another, or remove it"
                                .formatted(profile, header, file));
            }
        }
    }

    private void known(String column) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("profile '%s' names '%s', which is no column of %s; columns are %s"
                    .formatted(profile, column, file, columns));
        }
    }
}
