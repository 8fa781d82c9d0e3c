package dev.roster.io.report;

import dev.roster.cause.Cause;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report for the person who has to mend the files: the verdict, the files, what is wrong and how to mend it, what was
 * not looked at. UTF-8 with LF; the layout is ASCII, without colours.
 */
public final class TextReport {
    private final Report report;
    private final List<Cause> causes;
    private final TextPage page = new TextPage();

    /** What the findings of one section have in common. */
    private record Section(@Nullable String file, String code) {}

    private TextReport(Report report, List<Cause> causes) {
        this.report = report;
        this.causes = causes;
    }

    /**
     * Writes a report, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        write(new TextReport(report, List.of()), out);
    }

    /**
     * Writes a report, whole, with what to mend first where findings have a cause in common. The stream is flushed and left
     * open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Explained explained, OutputStream out) throws IOException {
        write(new TextReport(explained.report(), explained.causes()), out);
    }

    private static void write(TextReport report, OutputStream out) throws IOException {
        out.write(report.text().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String text() {
        page.line(0, report.format() + ": " + Verdict.of(report));
        files();
        counts();
        causes();
        findings();
        notRun();
        page.gap();
        page.line(0, "%s %s, rule set %s".formatted(Tool.NAME, Tool.version(), report.fingerprint()));
        return page.text();
    }

    private void files() {
        page.gap();
        page.line(0, report.files().isEmpty() ? "No file was read." : "Files");
        page.table(report.files().stream()
                .map(file -> List.of(
                        file.name(), Count.of(file.rows(), "row", "rows"), Count.of(file.bytes(), "byte", "bytes")))
                .toList());
    }

    private void counts() {
        page.gap();
        page.line(
                0,
                "Found: %s, %s, %s"
                        .formatted(
                                Count.of(report.count(Severity.ERROR), "error", "errors"),
                                Count.of(report.count(Severity.WARNING), "warning", "warnings"),
                                Count.of(report.count(Severity.INFO), "remark", "remarks")));
    }

    /** A cause that says no more than its rule does is left to the findings. */
    private void causes() {
        if (causes.stream().allMatch(cause -> cause.kind() == Cause.Kind.ONE_RULE || cause.count() == 1)) {
            return;
        }
        page.gap();
        page.line(0, "What to mend, in this order");
        int number = 1;
        for (Cause cause : causes) {
            String likely = cause.certainty() == Cause.Certainty.GUESS ? "likely: " : "";
            String file = cause.file() == null ? "all files" : Shown.name(cause.file());
            page.line(
                    1,
                    "%s. %s (%s): %s%s"
                            .formatted(
                                    number++,
                                    file,
                                    Count.of(cause.count(), "finding", "findings"),
                                    likely,
                                    cause.what()));
            page.line(2, "mend: " + cause.mend());
        }
    }

    private void findings() {
        Map<Section, List<Problem>> sections = report.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> new Section(problem.place().file(), problem.code()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String heading = "";
        for (Report.Total total : report.totals()) {
            String file = total.file() == null ? "The set of files" : total.file();
            if (!file.equals(heading)) {
                heading = file;
                page.gap();
                page.line(0, heading);
            }
            List<Problem> problems = sections.getOrDefault(new Section(total.file(), total.code()), List.of());
            FindingText.write(total, problems, page);
        }
    }

    private void notRun() {
        if (report.notRun().isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, "Rules that did not run");
        for (Report.NotRun rule : report.notRun()) {
            String where = String.join(", ", rule.columns());
            page.line(1, "%s %s: %s, because %s".formatted(rule.file(), where, rule.rule(), Because.of(rule.reason())));
        }
    }
}
