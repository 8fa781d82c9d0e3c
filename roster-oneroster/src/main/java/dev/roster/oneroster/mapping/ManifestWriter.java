package dev.roster.oneroster.mapping;

import dev.roster.io.csv.CsvRowWriter;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;

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
     * @param absent the word for the others
     */
    void write(RosterSink sink, Map<String, String> modes, String absent) throws IOException {
        FileSpec<?> file = format.file(spec.type());
        try (PendingFile pending = sink.create(file.name())) {
            CsvRowWriter out = new CsvRowWriter(pending.stream(), file.lineEnd());
            out.row(List.of(
                    file.column(spec.name()).header(), file.column(spec.value()).header()));
            for (PropertySpec property : format.properties()) {
                if (property.required()) {
                    String value = property.file() == null
                            ? property.values().get(0)
                            : modes.getOrDefault(property.file(), absent);
                    out.row(List.of(property.name(), value));
                }
            }
            out.flush();
            pending.commit();
        }
    }
}
