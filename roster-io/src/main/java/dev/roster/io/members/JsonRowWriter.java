package dev.roster.io.members;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Writes rows as JSON objects, one on each line, every cell as a string. */
public final class JsonRowWriter implements RowWriter {
    private static final String HEX = "0123456789abcdef";

    private final Text text;
    private final boolean array;
    private final List<String> names = new ArrayList<>();
    private boolean first = true;

    private JsonRowWriter(OutputStream out, boolean array) {
        this.text = new Text(out);
        this.array = array;
    }

    /** Returns a writer of one array. */
    public static JsonRowWriter array(OutputStream out) {
        return new JsonRowWriter(out, true);
    }

    /** Returns a writer of lines. */
    public static JsonRowWriter lines(OutputStream out) {
        return new JsonRowWriter(out, false);
    }

    @Override
    public void header(List<String> headers) {
        if (new HashSet<>(headers).size() < headers.size()) {
            throw new IllegalArgumentException("two columns have the same name; an object takes each name once");
        }
        for (int i = 0; i < headers.size(); i++) {
            StringBuilder name = new StringBuilder();
            quote(headers.get(i), i, name);
            names.add(name.append(':').toString());
        }
        text.add(array ? "[" : "");
    }

    @Override
    public void row(List<String> texts) throws IOException {
        StringBuilder object = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            object.append(i == 0 ? '{' : ',').append(names.get(i));
            quote(texts.get(i), i, object);
        }
        object.append(texts.isEmpty() ? "{}" : "}");
        if (array) {
            text.add(first ? "\n" : ",\n").add(object.toString());
        } else {
            text.add(object.append('\n').toString());
        }
        first = false;
        text.end();
    }

    private static void quote(String cell, int column, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == '"' || letter == '\\') {
                to.append('\\').append(letter);
            } else if (letter > 0 && letter < ' ') {
                control(letter, to);
            } else if (letter > 0 && letter < Character.MIN_SURROGATE) {
                to.append(letter);
            } else {
                int point = Text.point(cell, i, column);
                to.appendCodePoint(point);
                i += Character.charCount(point) - 1;
            }
        }
        to.append('"');
    }

    private static void control(char letter, StringBuilder to) {
        int known = "\n\r\t\b\f".indexOf(letter);
        if (known >= 0) {
            to.append('\\').append("nrtbf".charAt(known));
        } else {
            to.append("\\u00").append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 0xf));
        }
    }

    @Override
    public void finish() throws IOException {
        text.add(array ? "\n]\n" : "");
        text.flush();
    }
}
