package dev.roster.problem;

import java.util.Locale;

/** How much a finding weighs: an error stops a delivery, a warning is for a person to look at, an info only tells. */
public enum Severity {
    /** The receiver would refuse or misread the data; a set with an error is not publishable. */
    ERROR,
    /** The receiver would go on, but somebody should look. */
    WARNING,
    /** Something the sender should know and need not mend. */
    INFO;

    /** Returns the name as it stands in reports and listings: {@code error}, {@code warning} or {@code info}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
