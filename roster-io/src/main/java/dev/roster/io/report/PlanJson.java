package dev.roster.io.report;

import dev.roster.io.json.JsonDocument;
import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Counts;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.Drift;
import dev.roster.io.plan.Effect;
import dev.roster.io.plan.FileDifference;
import dev.roster.io.plan.HangingRows;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SchoolDifference;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * A plan for programs: JSON, schema version 1. UTF-8, two-space indent, LF, the members in a fixed order; a later version
 * adds members and takes none away.
 */
public final class PlanJson {
    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private PlanJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a plan, whole, with one line end behind it. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Plan plan, Format format, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new PlanJson(json).plan(plan, format));
    }

    private void plan(Plan plan, Format format) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("tool");
        json.writeStringProperty("name", Tool.NAME);
        json.writeStringProperty("version", Tool.version());
        json.writeEndObject();
        json.writeStringProperty("format", format.id());
        json.writeBooleanProperty("held", !plan.clear());
        each("holds", plan.holds(), this::hold);
        if (plan.difference() == null) {
            json.writeNullProperty("difference");
        } else {
            difference(plan.difference());
        }
        json.writeStringProperty("digest", plan.digest());
        each("effects", plan.effects(), this::effect);
        each("loosened", plan.loosened(), this::loosened);
        each("allowances", plan.allowances(), this::allowance);
        texts("remarks", plan.remarks());
        json.writeEndObject();
    }

    private void hold(Hold hold) {
        json.writeStringProperty("rule", hold.rule().id());
        json.writeStringProperty("subject", hold.subject());
        if (hold.school() == null) {
            json.writeNullProperty("school");
        } else {
            json.writeNumberProperty("school", hold.school());
        }
        json.writeNumberProperty("rows", hold.rows());
        json.writeStringProperty("message", hold.message());
        json.writeStringProperty("allow", hold.words());
    }

    private void difference(Difference difference) {
        json.writeObjectPropertyStart("difference");
        json.writeStringProperty("digest", difference.digest());
        json.writeBooleanProperty("same", difference.same());
        each("files", difference.files(), this::file);
        each("drifts", difference.drifts(), this::drift);
        json.writeEndObject();
    }

    private void file(FileDifference file) {
        json.writeStringProperty("name", file.file());
        json.writeStringProperty("presence", file.presence().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("modeBefore", file.before().text());
        json.writeStringProperty("modeNow", file.now().text());
        texts("columnsGone", file.columnsGone());
        texts("columnsNew", file.columnsNew());
        counts(file.counts());
        HangingRows removed = file.removed();
        json.writeNumberProperty("removedOfKept", removed.rowsOfKept());
        json.writeNumberProperty("parentsKept", removed.parentsKept());
        json.writeNumberProperty("removedOfGone", removed.rowsOfGone());
        json.writeNumberProperty("parentsGone", removed.parentsGone());
        json.writeNumberProperty("hangingOnDeparted", file.hangingOnDeparted());
        each("schools", file.schools(), this::school);
    }

    private void school(SchoolDifference school) {
        json.writeNumberProperty("school", school.school());
        if (school.line() == null) {
            json.writeNullProperty("line");
        } else {
            json.writeNumberProperty("line", school.line());
        }
        if (school.earlierLine() == null) {
            json.writeNullProperty("earlierLine");
        } else {
            json.writeNumberProperty("earlierLine", school.earlierLine());
        }
        json.writeBooleanProperty("there", school.there());
        counts(school.counts());
        json.writeNumberProperty("moved", school.moved());
    }

    private void counts(Counts counts) {
        json.writeNumberProperty("before", counts.before());
        json.writeNumberProperty("now", counts.now());
        json.writeNumberProperty("added", counts.added());
        json.writeNumberProperty("changed", counts.changed());
        json.writeNumberProperty("removed", counts.removed());
        json.writeNumberProperty("rekeyed", counts.rekeyed());
        json.writeNumberProperty("unchanged", counts.unchanged());
        json.writeNumberProperty("departed", counts.departed());
        json.writeNumberProperty("past", counts.past());
        json.writeNumberProperty("orphaned", counts.orphaned());
        json.writeNumberProperty("stillDeparting", counts.departedBefore().still());
    }

    private void drift(Drift drift) {
        json.writeStringProperty("pattern", drift.pattern().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("rows", drift.rows());
        each("files", drift.files(), rows -> {
            json.writeStringProperty("name", rows.file());
            json.writeNumberProperty("rows", rows.rows());
        });
    }

    private void effect(Effect effect) {
        json.writeStringProperty("file", effect.file());
        json.writeNumberProperty("rows", effect.rows());
        json.writeBooleanProperty("documented", effect.certain());
        json.writeStringProperty("sentence", effect.sentence());
        json.writeStringProperty("source", effect.source());
    }

    private void allowance(Allowance allowance) {
        json.writeStringProperty("rule", allowance.rule().id());
        json.writeStringProperty("subject", allowance.subject());
        json.writeNumberProperty("rows", allowance.rows());
        json.writeStringProperty("reason", allowance.reason());
        json.writeStringProperty("for", allowance.digest());
    }

    private void loosened(Loosened limit) {
        json.writeStringProperty("limit", limit.limit());
        json.writeStringProperty("file", limit.file());
        json.writeNumberProperty("value", limit.value());
        json.writeNumberProperty("default", limit.usual());
        json.writeStringProperty(
                "from", limit.from() == null ? null : limit.from().toString());
        json.writeStringProperty(
                "until", limit.until() == null ? null : limit.until().toString());
    }

    private <T> void each(String name, List<T> values, Consumer<T> members) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
