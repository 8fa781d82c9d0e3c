package dev.roster.cli;

import dev.roster.cause.Schools;
import dev.roster.io.plan.Plan;
import dev.roster.io.report.Explained;
import dev.roster.io.report.HtmlReport;
import dev.roster.io.report.PlanJson;
import dev.roster.io.report.PlanText;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;

/** How a plan is written. */
enum PlanOutput {
    TEXT,
    JSON,
    HTML;

    /** Writes a plan; the page for people has what was found as well, for which the files are looked at again. */
    void write(Plan plan, Format format, Report report, RosterSource files, OutputStream out) throws IOException {
        switch (this) {
            case TEXT -> PlanText.write(plan, format, out);
            case JSON -> PlanJson.write(plan, format, out);
            case HTML -> HtmlReport.write(Explained.of(format, report, files, Schools.Ids.HIDDEN), plan, out);
        }
    }

    /** Reads {@code --output}. */
    static final class Converter extends Words<PlanOutput> {
        Converter() {
            super(PlanOutput.class);
        }
    }
}
