package dev.roster.cli;

import dev.roster.io.plan.Plan;
import dev.roster.io.report.PlanJson;
import dev.roster.io.report.PlanText;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.OutputStream;

/** How a plan is written. */
enum PlanOutput {
    TEXT,
    JSON;

    void write(Plan plan, Format format, OutputStream out) throws IOException {
        if (this == TEXT) {
            PlanText.write(plan, format, out);
        } else {
            PlanJson.write(plan, format, out);
        }
    }

    /** Reads {@code --output}. */
    static final class Converter extends Words<PlanOutput> {
        Converter() {
            super(PlanOutput.class);
        }
    }
}
