package dev.roster.io.members;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Writes rows as XML elements, one on each line. */
public final class XmlRowWriter implements RowWriter {
    private final Text text;
    private final Function<List<String>, XmlNames> naming;
    private final List<String> starts = new ArrayList<>();
    private XmlNames names = new XmlNames("", "", List.of());

    /**
     * Makes a writer.
     *
     * @param naming says what the elements are called, once the headers are known
     */
    public XmlRowWriter(OutputStream out, Function<List<String>, XmlNames> naming) {
        this.text = new Text(out);
        this.naming = naming;
    }

    /** Returns the first character that XML 1.0 cannot hold, or -1. */
    public static int forbidden(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if ((letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t') || letter >= 0xfffe) {
                return letter;
            }
        }
        return -1;
    }

    @Override
    public void header(List<String> headers) {
        if (new HashSet<>(headers).size() < headers.size()) {
            throw new IllegalArgumentException("two columns have the same name; a row takes each name once");
        }
        names = naming.apply(headers);
        for (int i = 0; i < headers.size(); i++) {
            StringBuilder start = new StringBuilder("<").append(names.members().get(i));
            if (!names.members().get(i).equals(headers.get(i))) {
                start.append(" name=\"");
                escape(headers.get(i), i, start);
                start.append('"');
            }
            starts.add(start.toString());
        }
        text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .add(names.root())
                .add(">\n");
    }

    @Override
    public void row(List<String> texts) throws IOException {
        StringBuilder row = new StringBuilder("<").append(names.row()).append('>');
        for (int i = 0; i < texts.size(); i++) {
            row.append(starts.get(i));
            if (texts.get(i).isEmpty()) {
                row.append("/>");
            } else {
                row.append('>');
                escape(texts.get(i), i, row);
                row.append("</").append(names.members().get(i)).append('>');
            }
        }
        row.append("</").append(names.row()).append(">\n");
        text.add(row.toString());
        text.end();
    }

    private static void escape(String cell, int column, StringBuilder to) {
        if (forbidden(cell) > 0) {
            throw Text.refusal(column, "a character that XML 1.0 forbids");
        }
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            switch (letter) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\n' -> to.append("&#10;");
                case '\r' -> to.append("&#13;");
                case '\t' -> to.append("&#9;");
                default -> i += plain(cell, i, column, to);
            }
        }
    }

    private static int plain(String cell, int index, int column, StringBuilder to) {
        char letter = cell.charAt(index);
        if (letter > 0 && letter < Character.MIN_SURROGATE) {
            to.append(letter);
            return 0;
        }
        int point = Text.point(cell, index, column);
        to.appendCodePoint(point);
        return Character.charCount(point) - 1;
    }

    @Override
    public void finish() throws IOException {
        text.add("</").add(names.root()).add(">\n");
        text.flush();
    }
}
