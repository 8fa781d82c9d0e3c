package dev.roster.io.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Elements of HTML or XML, with every text escaped. Elements that were opened are closed in turn. */
final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts a document with a line that stands before its root. */
    Markup(String firstLine) {
        text.append(firstLine).append('\n');
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turns
     */
    Markup open(String name, String... attributes) {
        start(name, attributes);
        text.append(">");
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last, and ends the line. */
    Markup close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Writes an element with a text. */
    Markup element(String name, String content, String... attributes) {
        start(name, attributes);
        text.append('>');
        text(content);
        text.append("</").append(name).append(">");
        return this;
    }

    /** Writes an element of HTML that has no end. */
    Markup single(String name, String... attributes) {
        start(name, attributes);
        text.append(">\n");
        return this;
    }

    /** Writes a text. */
    Markup text(String content) {
        content.codePoints().forEach(this::escape);
        return this;
    }

    /** Writes what is markup of our own. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    private void start(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&#39;");
            default -> text.appendCodePoint(allowed(c) ? c : '?');
        }
    }

    /** What XML cannot hold in any spelling. */
    private static boolean allowed(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t';
        return !control && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
