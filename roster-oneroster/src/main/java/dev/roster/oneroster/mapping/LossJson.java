package dev.roster.oneroster.mapping;

import dev.roster.io.json.JsonDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * A loss report for programs: JSON, schema version 1. UTF-8, two-space indent, LF, the members in a fixed order; a later
 * version adds members and takes none away.
 */
public final class LossJson {
    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private LossJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a report, whole, with one line end behind it. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(LossReport report, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new LossJson(json).report(report));
    }

    private void report(LossReport report) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
        json.writeStringProperty("from", report.from());
        json.writeStringProperty("to", report.to());
        json.writeObjectPropertyStart("totals");
        for (Fate fate : Fate.values()) {
            json.writeNumberProperty(word(fate), report.count(fate));
        }
        json.writeNumberProperty("missing", report.missing());
        json.writeEndObject();
        json.writeArrayPropertyStart("sources");
        report.sources().forEach(this::source);
        json.writeEndArray();
        texts("unread", report.unread());
        json.writeArrayPropertyStart("targets");
        report.targets().forEach(this::target);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void source(LossReport.Source source) {
        json.writeStartObject();
        json.writeStringProperty("file", source.file());
        json.writeNumberProperty("rows", source.rows());
        json.writeNumberProperty("droppedRows", source.dropped());
        json.writeArrayPropertyStart("columns");
        for (LossReport.SourceColumn column : source.columns()) {
            json.writeStartObject();
            json.writeStringProperty("column", column.header());
            json.writeStringProperty("fate", column.fate().name());
            for (Fate fate : Fate.values()) {
                json.writeNumberProperty(word(fate), column.count(fate));
            }
            texts("to", column.to());
            texts("how", column.how());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void target(LossReport.Target target) {
        json.writeStartObject();
        json.writeStringProperty("file", target.file());
        json.writeNumberProperty("rows", target.rows());
        json.writeNumberProperty("missing", target.missing());
        counts("broken", "code", target.broken());
        texts("unusedSupplement", target.unusedSupplement());
        json.writeArrayPropertyStart("columns");
        for (LossReport.TargetColumn column : target.columns()) {
            json.writeStartObject();
            json.writeStringProperty("column", column.header());
            json.writeNumberProperty("filled", column.filled());
            json.writeNumberProperty("supplemented", column.supplemented());
            json.writeNumberProperty("contradicted", column.contradicted());
            json.writeNumberProperty("missing", column.missing());
            counts("invented", "rule", column.invented());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(String name, String what, Map<String, Long> counts) {
        json.writeArrayPropertyStart(name);
        counts.forEach((text, count) -> {
            json.writeStartObject();
            json.writeStringProperty(what, text);
            json.writeNumberProperty("count", count);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
