package dev.roster.io.report;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A report for the log of a GitHub workflow: one command for each rule and columns of a file, at the first place, because
 * only the first ten of a step are shown; and a last one with the verdict. UTF-8 with LF.
 */
public final class GitHubReport {
    private GitHubReport() {}

    /**
     * Writes a report, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Severity severity : Severity.values()) {
            for (Report.Tally tally : report.tallies()) {
                if (tally.severity() == severity) {
                    command(text, tally, first(report, tally));
                }
            }
        }
        String level = report.publishable() ? "notice" : "error";
        text.append("::%s title=roster::".formatted(level))
                .append(data(report.format() + ": " + Verdict.of(report)))
                .append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static @Nullable Problem first(Report report, Report.Tally tally) {
        return report.problems().stream().filter(tally::counts).findFirst().orElse(null);
    }

    private static void command(StringBuilder text, Report.Tally tally, @Nullable Problem first) {
        text.append("::").append(level(tally.severity())).append(' ');
        if (tally.file() != null) {
            text.append("file=").append(property(tally.file())).append(',');
        }
        if (first != null && first.place().line() > 0) {
            text.append("line=").append(first.place().line()).append(',');
        }
        text.append("title=").append(property(tally.code())).append("::");
        String times = tally.count() == 1 ? "" : " (%s times, here first)".formatted(tally.count());
        String what = first == null
                ? Shown.names(tally.columns())
                : Shown.message(first) + "; " + first.rule().fix();
        text.append(data(what + times)).append('\n');
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
