package dev.roster.io.report;

import dev.roster.io.csv.CsvRowWriter;
import dev.roster.problem.Problem;
import dev.roster.spec.LineEnd;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report for a spreadsheet: one row for each finding that is kept, and one that says how many more there are. UTF-8
 * with a byte order mark, which spreadsheets need, and CRLF. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class CsvReport {
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
    private static final String FORMULA = "=+-@\t\r\n";

    private CsvReport() {}

    /**
     * Writes a report, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        for (int one : BYTE_ORDER_MARK) {
            out.write(one);
        }
        CsvRowWriter rows = new CsvRowWriter(out, LineEnd.CRLF);
        rows.row(List.of("severity", "code", "file", "line", "record", "columns", "message", "mend", "origin"));
        for (Problem problem : report.problems()) {
            rows.row(row(problem));
        }
        for (Report.Total total : report.totals()) {
            long more = total.count() - kept(report, total);
            if (more > 0) {
                String text = more + " more of this code in this file, which the report counts and does not list";
                rows.row(List.of("", total.code(), text(total.file()), "", "", "", text, "", ""));
            }
        }
        rows.flush();
        out.flush();
    }

    private static long kept(Report report, Report.Total total) {
        return report.problems().stream()
                .filter(problem -> problem.code().equals(total.code())
                        && Objects.equals(problem.place().file(), total.file()))
                .count();
    }

    private static List<String> row(Problem problem) {
        return List.of(
                problem.severity().text(),
                problem.code(),
                text(problem.place().file()),
                ordinal(problem.place().line()),
                ordinal(problem.place().record()),
                text(Shown.names(problem.columns())),
                text(Shown.message(problem)),
                text(problem.rule().fix()),
                text(problem.origin()));
    }

    private static String ordinal(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    /** Returns a text that no spreadsheet takes for a formula. */
    static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
