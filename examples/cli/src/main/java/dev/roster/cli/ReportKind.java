package dev.roster.cli;

import dev.roster.io.report.JsonReport;
import dev.roster.io.report.TextReport;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import picocli.CommandLine.TypeConversionException;

/** The kinds of reports that are built. */
enum ReportKind {
    TEXT {
        @Override
        void write(Report report, OutputStream out) throws IOException {
            TextReport.write(report, out);
        }
    },
    JSON {
        @Override
        void write(Report report, OutputStream out) throws IOException {
            JsonReport.write(report, out);
        }
    };

    private static final Set<String> LATER = Set.of("html", "sarif", "junit", "github", "csv");

    /** Writes a report; the stream is left open. */
    abstract void write(Report report, OutputStream out) throws IOException;

    /** Reads the kind in {@code --report}. */
    static final class Converter extends Words<ReportKind> {
        Converter() {
            super(ReportKind.class);
        }

        @Override
        public ReportKind convert(String word) {
            if (LATER.contains(word)) {
                throw new TypeConversionException(
                        "'%s' comes with a later version; text and json are there".formatted(word));
            }
            return super.convert(word);
        }
    }
}
