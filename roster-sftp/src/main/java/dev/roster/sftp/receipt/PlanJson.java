package dev.roster.sftp.receipt;

import dev.roster.io.json.JsonTree;
import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.staging.RejectedCount;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The members {@code plan} and {@code rejected} of a receipt of schema 2. The {@code day} of a plan came later, and is there
 * only where it is known: receipts without it stay what they are, byte for byte.
 */
final class PlanJson {
    private PlanJson() {}

    static void write(ReceiptPlan plan, JsonGenerator json) {
        if (plan.made()) {
            json.writeObjectPropertyStart("plan");
            json.writeStringProperty("difference", plan.difference());
            LocalDate day = plan.day();
            if (day != null) {
                json.writeStringProperty("day", day.toString());
            }
            json.writeArrayPropertyStart("holds");
            plan.holds().forEach(hold -> write(hold, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("allowances");
            plan.allowances().forEach(allowance -> write(allowance, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("loosened");
            plan.loosened().forEach(limit -> write(limit, json));
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNullProperty("plan");
        }
        json.writeArrayPropertyStart("rejected");
        for (RejectedCount file : plan.rejected()) {
            json.writeStartObject();
            json.writeStringProperty("file", file.file());
            json.writeNumberProperty("carried", file.carried());
            json.writeNumberProperty("dropped", file.dropped());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Hold hold, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", hold.rule().id());
        json.writeStringProperty("subject", hold.subject());
        Integer school = hold.school();
        if (school == null) {
            json.writeNullProperty("school");
        } else {
            json.writeNumberProperty("school", school);
        }
        json.writeNumberProperty("rows", hold.rows());
        json.writeStringProperty("message", hold.message());
        json.writeEndObject();
    }

    private static void write(Allowance allowance, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", allowance.rule().id());
        json.writeStringProperty("subject", allowance.subject());
        json.writeNumberProperty("rows", allowance.rows());
        json.writeStringProperty("reason", allowance.reason());
        json.writeStringProperty("for", allowance.digest());
        json.writeEndObject();
    }

    private static void write(Loosened limit, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("limit", limit.limit());
        json.writeStringProperty("file", limit.file());
        json.writeNumberProperty("value", limit.value());
        json.writeNumberProperty("default", limit.usual());
        json.writeStringProperty(
                "from", limit.from() == null ? null : limit.from().toString());
        json.writeStringProperty(
                "until", limit.until() == null ? null : limit.until().toString());
        json.writeEndObject();
    }

    static ReceiptPlan read(JsonTree root) throws IOException {
        List<RejectedCount> rejected = new ArrayList<>();
        for (JsonTree file : root.objects("rejected")) {
            rejected.add(new RejectedCount(file.text("file"), file.number("carried"), file.number("dropped")));
        }
        JsonTree plan = root.objectOrNull("plan");
        return plan == null
                ? new ReceiptPlan(false, null, List.of(), List.of(), List.of(), rejected)
                : new ReceiptPlan(
                        true,
                        plan.textOrNull("difference"),
                        day(plan, "day"),
                        holds(plan),
                        allowances(plan),
                        loosened(plan),
                        rejected);
    }

    private static List<Hold> holds(JsonTree plan) throws IOException {
        List<Hold> holds = new ArrayList<>();
        for (JsonTree hold : plan.objects("holds")) {
            holds.add(new Hold(
                    hold.parsed("rule", PlanJson::rule),
                    hold.text("subject"),
                    number(hold.numberOrNull("school")),
                    hold.number("rows"),
                    hold.text("message")));
        }
        return holds;
    }

    /** A number that is too large is not as it was written, which shows when it is written again. */
    private static @Nullable Integer number(@Nullable Long number) {
        return number == null ? null : number.intValue();
    }

    private static List<Allowance> allowances(JsonTree plan) throws IOException {
        List<Allowance> allowances = new ArrayList<>();
        for (JsonTree allowance : plan.objects("allowances")) {
            allowances.add(new Allowance(
                    allowance.parsed("rule", PlanJson::rule),
                    allowance.text("subject"),
                    allowance.number("rows"),
                    allowance.text("reason"),
                    allowance.text("for")));
        }
        return allowances;
    }

    private static List<Loosened> loosened(JsonTree plan) throws IOException {
        List<Loosened> loosened = new ArrayList<>();
        for (JsonTree limit : plan.objects("loosened")) {
            loosened.add(new Loosened(
                    limit.text("limit"),
                    limit.text("file"),
                    limit.number("value"),
                    limit.number("default"),
                    day(limit, "from"),
                    day(limit, "until")));
        }
        return loosened;
    }

    private static @Nullable LocalDate day(JsonTree object, String name) throws IOException {
        return object.textOrNull(name) == null ? null : object.parsed(name, LocalDate::parse);
    }

    private static SafetyRule rule(String id) {
        return Arrays.stream(SafetyRule.values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no safety rule is called so"));
    }
}
