package dev.roster.io.report;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Counts;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.Effect;
import dev.roster.io.plan.FileDifference;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Plan;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan for the person who decides: the verdict, how the rows differ, what the receiver will do, what holds the set and
 * how to let it pass. UTF-8 with LF, without colours.
 */
public final class PlanText {
    private final Plan plan;
    private final TextPage page = new TextPage();

    private PlanText(Plan plan) {
        this.plan = plan;
    }

    /**
     * Writes a plan, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Plan plan, Format format, OutputStream out) throws IOException {
        out.write(new PlanText(plan).text(format).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String text(Format format) {
        page.line(0, format.id() + ": " + verdict());
        holds();
        if (plan.difference() != null) {
            rows(plan.difference());
        }
        effects();
        allowances();
        if (!plan.loosened().isEmpty()) {
            page.gap();
            page.line(0, "Limits that let more pass than by default");
            plan.loosened().forEach(limit -> page.line(1, limit.words()));
        }
        if (!plan.remarks().isEmpty()) {
            page.gap();
            page.line(0, "To know");
            plan.remarks().forEach(remark -> page.line(1, remark));
        }
        page.gap();
        page.line(0, "%s %s".formatted(Tool.NAME, Tool.version()));
        return page.text();
    }

    private String verdict() {
        if (!plan.clear()) {
            int number = plan.holds().size();
            return "held, " + (number == 1 ? "for one reason" : "for %s reasons".formatted(number));
        }
        if (plan.difference() == null) {
            return plan.loss() == null ? "nothing to compare with" : "not compared, as somebody allowed";
        }
        return plan.difference().same() ? "nothing differs" : "nothing holds this set";
    }

    private void holds() {
        if (plan.clear()) {
            return;
        }
        page.gap();
        page.line(0, "Held, in the order in which to mend");
        int number = 1;
        for (Hold hold : plan.holds()) {
            page.line(1, "%s. %s: %s.".formatted(number++, hold.rule().id(), hold.message()));
        }
        String allow = plan.holds().stream()
                .filter(hold -> !hold.words().isEmpty())
                .map(hold -> "--allow " + (hold.words().indexOf(' ') < 0 ? hold.words() : "\"" + hold.words() + "\""))
                .collect(Collectors.joining(" "));
        if (!allow.isEmpty()) {
            page.gap();
            page.line(0, "If all of it is meant, publish with");
            page.line(1, "%s --reason \"why\" --for %s".formatted(allow, plan.digest()));
        }
    }

    private void rows(Difference difference) {
        page.gap();
        page.line(0, "Rows");
        List<List<String>> table = new ArrayList<>();
        boolean departing =
                difference.files().stream().anyMatch(file -> file.counts().departed() > 0);
        List<String> heads = List.of("", "before", "now", "added", "changed", "removed", "other id", "departed");
        table.add(departing ? heads : heads.subList(0, heads.size() - 1));
        for (FileDifference file : difference.files()) {
            Counts counts = file.counts();
            List<String> cells = List.of(
                    file.file() + presence(file),
                    String.valueOf(counts.before()),
                    String.valueOf(counts.now()),
                    String.valueOf(counts.added()),
                    String.valueOf(counts.changed()),
                    String.valueOf(counts.removed()),
                    String.valueOf(counts.rekeyed()),
                    String.valueOf(counts.departed()));
            table.add(departing ? cells : cells.subList(0, cells.size() - 1));
        }
        page.table(table);
        page.line(1, "difference " + difference.digest());
    }

    private static String presence(FileDifference file) {
        return switch (file.presence()) {
            case BOTH -> "";
            case NEW -> ", new";
            case GONE -> ", not there";
            case UNSENT -> ", not sent";
        };
    }

    private void effects() {
        if (plan.effects().isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, "If you publish this");
        for (Effect effect : plan.effects()) {
            page.line(1, effect.sentence());
            page.line(2, "%s (%s)".formatted(effect.certain() ? "documented" : "not documented", effect.source()));
        }
    }

    private void allowances() {
        if (plan.allowances().isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, "Allowed");
        for (Allowance allowance : plan.allowances()) {
            String subject = allowance.subject().isEmpty() ? "" : " of " + allowance.subject();
            page.line(
                    1,
                    "%s%s, up to %s: %s"
                            .formatted(allowance.rule().id(), subject, allowance.rows(), allowance.reason()));
        }
    }
}
