package dev.roster.spec;

import java.util.Locale;

/** What kind of value a column holds, as listings name it. */
public enum ColumnType {
    /** Free text. */
    TEXT,
    /** An identifier: no white space, compared literally. */
    ID,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    DECIMAL,
    /** A day. */
    DATE,
    /** A point in time. */
    DATETIME,
    /** A year of four digits. */
    YEAR,
    /** Yes or no. */
    FLAG,
    /** One of a closed list. */
    ENUM,
    /** Several values in one cell. */
    LIST,
    /** A telephone number. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** A language. */
    LANGUAGE;

    /** Returns the name as it stands in listings, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
