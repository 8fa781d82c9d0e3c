package dev.roster.validate;

import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files as text in memory: a line is a row, a bar divides cells. Knows no quotes, so that no encoding is in the way. The
 * files are looked at by themselves, unless they are said to be a set.
 */
public final class Tables implements RosterSource {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> folders = new ArrayList<>();
    private int reads;
    private boolean set;

    public static Tables of(String name, String text) {
        return new Tables().and(name, text);
    }

    public Tables and(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Says that these are all files of a set, so that what is not among them is missing. */
    public Tables asASet() {
        set = true;
        return this;
    }

    /** Puts a folder beside the files. */
    public Tables withFolder(String name) {
        folders.add(name);
        return this;
    }

    @Override
    public List<String> folders() {
        return folders;
    }

    @Override
    public boolean part() {
        return !set;
    }

    public int reads() {
        return reads;
    }

    @Override
    public List<String> names() {
        return files.keySet().stream().sorted().toList();
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        reads++;
        String text = String.valueOf(files.get(name));
        long line = 0;
        RawRow row = new RawRow();
        for (String one : text.split("\n", -1)) {
            if (!one.isEmpty()) {
                fill(row, one, line + 1, line);
                if (line == 0) {
                    sink.header(row);
                } else {
                    sink.row(row);
                }
                line++;
            }
        }
        return new SourceFacts(text.length(), Integer.toHexString(text.hashCode()));
    }

    static void fill(RawRow row, String text, long line, long record) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        row.reset(bytes, line, record);
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '|') {
                row.add(start, i, start);
                start = i + 1;
            }
        }
    }
}
