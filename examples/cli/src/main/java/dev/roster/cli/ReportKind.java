package dev.roster.cli;

import dev.roster.io.report.CsvReport;
import dev.roster.io.report.Explained;
import dev.roster.io.report.GitHubReport;
import dev.roster.io.report.HtmlReport;
import dev.roster.io.report.JUnitReport;
import dev.roster.io.report.JsonReport;
import dev.roster.io.report.SarifReport;
import dev.roster.io.report.TextReport;
import java.io.IOException;
import java.io.OutputStream;

/** The kinds of reports. */
enum ReportKind {
    TEXT,
    JSON,
    HTML,
    SARIF,
    JUNIT,
    GITHUB,
    CSV;

    /** Returns whether people read it, who are told what to mend first, so that the files are looked at again. */
    boolean explains() {
        return this == TEXT || this == HTML;
    }

    /** Writes a report; the stream is left open. */
    void write(Explained report, OutputStream out) throws IOException {
        switch (this) {
            case TEXT -> TextReport.write(report, out);
            case JSON -> JsonReport.write(report.report(), out);
            case HTML -> HtmlReport.write(report, out);
            case SARIF -> SarifReport.write(report.report(), out);
            case JUNIT -> JUnitReport.write(report.report(), out);
            case GITHUB -> GitHubReport.write(report.report(), out);
            case CSV -> CsvReport.write(report.report(), out);
        }
    }

    /** Reads the kind in {@code --report}. */
    static final class Converter extends Words<ReportKind> {
        Converter() {
            super(ReportKind.class);
        }
    }
}
