package dev.roster.cli;

import dev.roster.problem.Severity;
import dev.roster.validate.Report;

/** From which severity on findings fail a run. */
enum FailOn {
    ERROR,
    WARNING;

    /** Reads {@code --fail-on}. */
    static final class Converter extends Words<FailOn> {
        Converter() {
            super(FailOn.class);
        }
    }

    /**
     * A set that was not looked at to the end is not clean, even where nothing was found. What is known does not count,
     * which makes it no more publishable.
     */
    int exitCode(Report report) {
        boolean wrong = report.status() == Report.Status.PARTIAL || report.count(Severity.ERROR) > 0;
        boolean warned = this == WARNING && report.count(Severity.WARNING) > 0;
        return wrong || warned ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
