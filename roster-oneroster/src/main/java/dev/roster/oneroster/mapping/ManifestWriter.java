package dev.roster.oneroster.mapping;

import dev.roster.io.csv.CsvRowWriter;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the file of a package that lists the others. */
final class ManifestWriter {
    private final Format format;
    private final ManifestSpec spec;

    ManifestWriter(Format format, ManifestSpec spec) {
        this.format = format;
        this.spec = spec;
    }

    /**
     * Writes the manifest.
     *
     * @param modes how each file that was written is sent, by its name; others are absent
     * @param told the values of properties that need not be there
     */
    void write(RosterSink sink, Map<String, String> modes, Map<String, String> told) throws IOException {
        FileSpec<?> file = format.file(spec.type());
        try (PendingFile pending = sink.create(file.name())) {
            CsvRowWriter out = new CsvRowWriter(pending.stream(), file.lineEnd());
            out.row(List.of(
                    file.column(spec.name()).header(), file.column(spec.value()).header()));
            for (PropertySpec property : format.properties()) {
                String value = value(property, modes, told);
                if (value != null) {
                    out.row(List.of(property.name(), value));
                }
            }
            out.flush();
            pending.commit();
        }
    }

    private static @Nullable String value(PropertySpec property, Map<String, String> modes, Map<String, String> told) {
        if (!property.required()) {
            return told.get(property.name());
        }
        return property.file() == null
                ? property.values().get(0)
                : modes.getOrDefault(property.file(), FileMode.ABSENT.text());
    }
}
