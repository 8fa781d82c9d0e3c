package dev.roster.oneroster.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A loss report for the person who has to answer for it: what is lost first, then what was made up or is missing, file by
 * file. Columns that were carried over whole are counted and not listed. UTF-8 with LF.
 */
public final class LossText {
    private final LossReport report;
    private final StringBuilder text = new StringBuilder();

    private LossText(LossReport report) {
        this.report = report;
    }

    /**
     * Writes a report, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(LossReport report, OutputStream out) throws IOException {
        out.write(new LossText(report).text().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String text() {
        line(0, "%s to %s".formatted(report.from(), report.to()));
        line(0, "Cells: %s; %s required cells are missing".formatted(counts(report::count), report.missing()));
        for (LossReport.Source source : report.sources()) {
            source(source);
        }
        if (!report.unread().isEmpty()) {
            text.append('\n');
            report.unread().forEach(name -> line(0, "From %s: no file of the format, not read".formatted(name)));
        }
        for (LossReport.Target target : report.targets()) {
            target(target);
        }
        return text.toString();
    }

    /** Asks how many cells have a fate. */
    private interface Counts {
        long of(Fate fate);
    }

    private static String counts(Counts counts) {
        List<String> parts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            parts.add(counts.of(fate) + " " + fate.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", parts);
    }

    private void source(LossReport.Source source) {
        text.append('\n');
        line(
                0,
                "From %s: %s, %s; cells: %s"
                        .formatted(
                                source.file(),
                                rows(source.rows()),
                                source.dropped() == 0 ? "none went nowhere" : rows(source.dropped()) + " went nowhere",
                                counts(source::count)));
        for (LossReport.SourceColumn column : source.columns()) {
            if (column.narrowed() + column.dropped() > 0) {
                line(1, "%s: %s".formatted(column.header(), lost(column)));
            } else if (column.transformed() > 0 && !column.how().isEmpty()) {
                line(
                        1,
                        "%s: %s transformed: %s"
                                .formatted(column.header(), column.transformed(), String.join("; ", column.how())));
            }
        }
    }

    private static String lost(LossReport.SourceColumn column) {
        List<String> parts = new ArrayList<>();
        if (column.dropped() > 0) {
            parts.add("%s of %s dropped".formatted(column.dropped(), column.filled()));
        }
        if (column.narrowed() > 0) {
            String how = column.how().isEmpty() ? "" : ": " + String.join("; ", column.how());
            parts.add("%s of %s narrowed%s".formatted(column.narrowed(), column.filled(), how));
        }
        return String.join("; ", parts);
    }

    private void target(LossReport.Target target) {
        if (target.rows() == 0 && target.unusedSupplement().isEmpty()) {
            return;
        }
        text.append('\n');
        line(0, "To %s: %s".formatted(target.file(), rows(target.rows())));
        for (LossReport.TargetColumn column : target.columns()) {
            column.invented()
                    .forEach((rule, count) -> line(1, "%s: %s invented: %s".formatted(column.header(), count, rule)));
            if (column.supplemented() > 0) {
                line(1, "%s: %s from the supplement".formatted(column.header(), column.supplemented()));
            }
            if (column.contradicted() > 0) {
                line(
                        1,
                        "%s: %s say another thing in the supplement, which changes none"
                                .formatted(column.header(), column.contradicted()));
            }
            if (column.missing() > 0) {
                line(1, "%s: %s missing, which the target requires".formatted(column.header(), column.missing()));
            }
        }
        target.broken()
                .forEach((code, count) -> line(1, "%s: %s, which the target refuses".formatted(code, times(count))));
        target.unusedSupplement().forEach(where -> line(1, "the supplement's row at %s fits no row".formatted(where)));
    }

    private static String times(long count) {
        return count + (count == 1 ? " time" : " times");
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private void line(int level, String words) {
        text.append("  ".repeat(level)).append(words).append('\n');
    }
}
