package dev.roster.io;

import dev.roster.io.members.RowWriter;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file of a package that lists the others. {@link PackageWriter} writes it too. */
public final class ManifestFile {
    private final ManifestSpec manifest;
    private final Map<String, FileMode> there;
    private final Map<String, String> values;

    private ManifestFile(ManifestSpec manifest, Map<String, FileMode> there, Map<String, String> values) {
        this.manifest = manifest;
        this.there = there;
        this.values = values;
    }

    /**
     * Writes the manifest of a package whose other files are there.
     *
     * @param there what the package holds of each file, by its name; any other is absent
     * @param values the values of properties that are about no file and may have any
     * @throws IllegalArgumentException if the format has no manifest
     * @throws IOException if the file cannot be written
     */
    public static void write(Format format, RosterSink sink, Map<String, FileMode> there, Map<String, String> values)
            throws IOException {
        ManifestSpec manifest = format.manifest();
        if (manifest == null) {
            throw new IllegalArgumentException("format '%s' has no manifest".formatted(format.id()));
        }
        new ManifestFile(manifest, there, values).write(format, sink);
    }

    private void write(Format format, RosterSink sink) throws IOException {
        FileSpec<?> file = format.file(manifest.type());
        try (PendingFile pending = sink.create(file.name())) {
            RowWriter out = Encoding.CSV.writer(pending.stream(), file);
            out.header(file.written().stream().map(ColumnSpec::header).toList());
            for (PropertySpec property : format.properties()) {
                String value = value(property);
                if (!value.isEmpty()) {
                    out.row(row(file, property.name(), value));
                }
            }
            out.finish();
            pending.commit();
        }
    }

    private String value(PropertySpec property) {
        if (property.file() != null) {
            return there.getOrDefault(property.file(), FileMode.ABSENT).text();
        }
        return property.values().isEmpty()
                ? values.getOrDefault(property.name(), "")
                : property.values().get(0);
    }

    private List<String> row(FileSpec<?> file, String name, String value) {
        List<String> row = new ArrayList<>();
        file.written().forEach(column -> {
            boolean named = column.component().equals(manifest.name());
            row.add(named ? name : column.component().equals(manifest.value()) ? value : "");
        });
        return row;
    }
}
