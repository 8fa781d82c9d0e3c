package dev.roster.io.report;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.Effect;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.Plan;
import java.util.List;

/** The parts of a page that say what the receiver will do: what holds the set, the effects, and the sizes beside last time. */
final class HtmlPlan {
    private final HtmlPage page;
    private final Plan plan;

    HtmlPlan(HtmlPage page, Plan plan) {
        this.page = page;
        this.plan = plan;
    }

    /** Returns the heading and the sentence of the verdict on a set whose data may be published. */
    static String heading(Plan plan) {
        return plan.clear() ? "May be published" : "Held";
    }

    static String sentence(Plan plan) {
        if (!plan.clear()) {
            return "The data may be published, and nothing is sent before somebody has looked: %s held it."
                    .formatted(Count.of(plan.holds().size(), "safety rule", "safety rules"));
        }
        if (plan.difference() == null) {
            return plan.loss() == null
                    ? "There is no delivery to compare with."
                    : "It was not compared with the last delivery, as somebody allowed.";
        }
        return plan.difference().same() ? "Nothing differs from the last delivery." : "No safety rule holds this set.";
    }

    void write() {
        holds();
        effects();
        Difference difference = plan.difference();
        if (difference != null) {
            new HtmlSizes(page).write(difference);
        }
        allowances();
        list(
                "limits",
                "Limits that let more pass than by default",
                plan.loosened().stream().map(Loosened::words).toList());
        list("remarks", "To know", plan.remarks());
    }

    private void holds() {
        if (plan.clear()) {
            return;
        }
        page.open("section", "id", "holds");
        page.element("h2", "Why it is held, in the order in which to mend");
        page.open("ol", "class", "causes");
        for (Hold hold : plan.holds()) {
            page.open("li");
            page.element("span", "held", "class", "error");
            page.element("h3", hold.rule().id());
            page.element("p", Words.sentence(hold.message()));
            page.close();
        }
        page.close();
        if (plan.holds().stream().anyMatch(hold -> !hold.words().isEmpty())) {
            page.open("p").text("An allowance is for this difference and no other: ");
            page.element("code", plan.digest()).close();
        }
        page.close();
    }

    private void effects() {
        if (plan.effects().isEmpty()) {
            return;
        }
        page.open("section", "id", "effects");
        page.element("h2", "If you publish this");
        page.open("ul");
        for (Effect effect : plan.effects()) {
            page.open("li");
            page.element("p", effect.sentence());
            page.element(
                    "p",
                    (effect.certain() ? "Documented: " : "Not documented: ") + effect.source() + ".",
                    "class",
                    "source");
            page.close();
        }
        page.close();
        page.close();
    }

    private void allowances() {
        if (plan.allowances().isEmpty()) {
            return;
        }
        page.open("section", "id", "allowed");
        page.element("h2", "Allowed");
        page.open("ul");
        for (Allowance allowance : plan.allowances()) {
            String subject = allowance.subject().isEmpty() ? "" : " of " + Shown.name(allowance.subject());
            page.element(
                    "li",
                    "%s%s, up to %s: %s"
                            .formatted(allowance.rule().id(), subject, allowance.rows(), allowance.reason()));
        }
        page.close();
        page.close();
    }

    private void list(String id, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.open("section", "id", id);
        page.element("h2", heading);
        page.open("ul");
        lines.forEach(line -> page.element("li", line));
        page.close();
        page.close();
    }
}
