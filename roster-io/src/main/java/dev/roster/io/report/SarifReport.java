package dev.roster.io.report;

import dev.roster.io.json.JsonDocument;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A report as SARIF 2.1.0, which code scanners and editors show. The findings are those that the report keeps; how many
 * there are stands in the properties of the run. UTF-8, two-space indent, LF, the members in a fixed order.
 */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final JsonGenerator json;
    private final Report report;
    private final List<Rule> rules;

    private SarifReport(JsonGenerator json, Report report) {
        this.json = json;
        this.report = report;
        this.rules = report.problems().stream().map(Problem::rule).distinct().toList();
    }

    /**
     * Writes a report, whole, with one line end behind it. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new SarifReport(json, report).log());
    }

    private void log() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        invocation();
        json.writeArrayPropertyStart("artifacts");
        report.files().forEach(this::artifact);
        json.writeEndArray();
        json.writeArrayPropertyStart("results");
        report.problems().forEach(this::result);
        json.writeEndArray();
        properties();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", Tool.NAME);
        json.writeStringProperty("version", Tool.version());
        json.writeArrayPropertyStart("rules");
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.code());
            text("shortDescription", rule.means());
            text("help", rule.fix());
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", level(rule.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void invocation() {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", report.status() == Report.Status.COMPLETE);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (Report.NotRun rule : report.notRun()) {
            json.writeStartObject();
            json.writeStringProperty("level", rule.reason() == Report.Reason.UNUSABLE ? "error" : "note");
            String where = String.join(", ", rule.columns());
            text(
                    "message",
                    "%s on %s %s did not run, because %s"
                            .formatted(rule.rule(), rule.file(), where, Because.of(rule.reason())));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void artifact(FileFacts file) {
        json.writeStartObject();
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("uri", uri(file.name()));
        json.writeEndObject();
        json.writeNumberProperty("length", file.bytes());
        json.writeObjectPropertyStart("hashes");
        json.writeStringProperty("sha-256", file.sha256());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", problem.code());
        json.writeNumberProperty("ruleIndex", rules.indexOf(problem.rule()));
        json.writeStringProperty("level", level(problem.severity()));
        text("message", Shown.message(problem));
        Place place = problem.place();
        String file = place.file();
        if (file != null) {
            json.writeArrayPropertyStart("locations");
            json.writeStartObject();
            json.writeObjectPropertyStart("physicalLocation");
            json.writeObjectPropertyStart("artifactLocation");
            json.writeStringProperty("uri", uri(file));
            json.writeEndObject();
            if (place.line() > 0) {
                json.writeObjectPropertyStart("region");
                json.writeNumberProperty("startLine", place.line());
                json.writeEndObject();
            }
            json.writeEndObject();
            logicalLocations(problem.columns());
            json.writeEndObject();
            json.writeEndArray();
        }
        origin(problem);
        json.writeEndObject();
    }

    private void logicalLocations(List<String> columns) {
        if (!columns.isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            for (String column : columns) {
                json.writeStartObject();
                json.writeStringProperty("name", Shown.name(column));
                json.writeStringProperty("kind", "member");
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void origin(Problem problem) {
        if (problem.origin() != null) {
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("origin", Shown.name(problem.origin()));
            json.writeEndObject();
        }
    }

    private void properties() {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("format", report.format());
        json.writeStringProperty("rules", report.fingerprint());
        json.writeBooleanProperty("publishable", report.publishable());
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.text(), report.count(severity));
        }
        json.writeEndObject();
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Returns a file's name as a reference, with what such a one cannot hold in percents. */
    private static String uri(String file) {
        try {
            return new URI(null, null, "/" + file, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'%s' cannot be written as a URI".formatted(file), e);
        }
    }
}
