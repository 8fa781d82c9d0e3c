package dev.roster.spec;

import java.util.Locale;

/** For whom a set of files is sent, where a receiver takes both. */
public enum Upload {
    /** A whole district: rows say whose school they are. */
    DISTRICT,
    /** One school: rows need not say which. */
    SCHOOL;

    /** Returns the word for it in a profile. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
