package dev.roster.spec;

/** How a written line ends. */
public enum LineEnd {
    /** A line feed. */
    LF("\n"),
    /** Carriage return and line feed, as RFC 4180 has it. */
    CRLF("\r\n");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /** Returns the characters. */
    public String text() {
        return text;
    }
}
