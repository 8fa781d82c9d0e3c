package dev.roster.io.report;

import dev.roster.io.json.JsonDocument;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A report for programs: JSON, schema version 1. UTF-8, two-space indent, LF, the members in a fixed order; a later
 * version adds members and takes none away.
 */
public final class JsonReport {
    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a report, whole, with one line end behind it. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new JsonReport(json).report(report));
    }

    private void report(Report report) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("tool");
        json.writeStringProperty("name", Tool.NAME);
        json.writeStringProperty("version", Tool.version());
        json.writeStringProperty("rules", report.fingerprint());
        json.writeEndObject();
        json.writeStringProperty("format", report.format());
        json.writeStringProperty("status", report.status().name());
        json.writeArrayPropertyStart("notRun");
        report.notRun().forEach(this::notRun);
        json.writeEndArray();
        json.writeBooleanProperty("publishable", report.publishable());
        json.writeObjectPropertyStart("counts");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.text(), report.count(severity));
        }
        json.writeEndObject();
        known(report);
        json.writeArrayPropertyStart("files");
        report.files().forEach(this::file);
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        report.problems().forEach(this::problem);
        json.writeEndArray();
        json.writeArrayPropertyStart("totals");
        report.totals().forEach(this::total);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Says how many findings were left out; nothing where nobody knows of any. */
    private void known(Report report) {
        if (!report.known().isEmpty()) {
            json.writeObjectPropertyStart("known");
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(severity.text(), report.known(severity));
            }
            json.writeEndObject();
        }
    }

    private void notRun(Report.NotRun rule) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule.rule());
        text("file", rule.file().isEmpty() ? null : rule.file());
        texts("columns", rule.columns());
        json.writeStringProperty("reason", rule.reason().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void file(FileFacts file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("rows", file.rows());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }

    private void problem(Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("severity", problem.severity().text());
        text("file", problem.place().file());
        ordinal("line", problem.place().line());
        ordinal("record", problem.place().record());
        text("column", problem.column());
        texts("columns", problem.columns());
        json.writeStringProperty("message", problem.message());
        text("suggestion", problem.suggestion());
        if (problem.origin() != null) {
            json.writeStringProperty("origin", problem.origin());
        }
        json.writeEndObject();
    }

    private void total(Report.Total total) {
        json.writeStartObject();
        json.writeStringProperty("code", total.code());
        text("file", total.file());
        json.writeNumberProperty("count", total.count());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Writes a number that counts from 1; what has none is null. */
    private void ordinal(String name, long value) {
        if (value == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
