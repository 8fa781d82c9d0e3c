package dev.roster.spec;

import java.util.Locale;

/** How far a layout is known. */
public enum Provenance {
    /** The vendor's own document names every column. */
    DOCUMENTED,
    /** Public pages describe the columns; the literal headers are unconfirmed. */
    PUBLIC,
    /** Only some columns are known; the header is ours until a district confirms it from the vendor's sample file. */
    DRAFT;

    /** Returns the name as it stands in listings, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
