package dev.roster.internal.row;

import dev.roster.internal.record.Accessors;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A record as the texts of its cells, in the file's order. Not for use by several threads. */
public final class RecordCells<T extends Record> {
    /** As many bytes as a reader of words looks at. */
    private static final int BEYOND = 2 * Long.BYTES;

    private final FileSpec<T> file;
    private final Accessors accessors;
    private final String open;
    private byte[] buffer = new byte[512];
    private int[] ends = new int[0];
    private boolean[] ascii = new boolean[0];
    private boolean lineBreak;

    /** Makes the cells of a file's record readable. */
    public RecordCells(FileSpec<T> file) {
        this.file = file;
        this.accessors = Accessors.of(file.type());
        this.open = Arrays.stream(file.type().getRecordComponents())
                .filter(component -> component.getType() == Map.class)
                .map(RecordComponent::getName)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns the texts; {@code null} is an empty cell.
     *
     * @throws IllegalArgumentException if the record holds an open column that nobody declared
     */
    public List<String> texts(T record) {
        return texts(record, Map.of());
    }

    /**
     * Returns the texts, those of open columns by header where the record has no place for them.
     *
     * @throws IllegalArgumentException if there is an open column that nobody declared, or the record has a place for them
     */
    public List<String> texts(T record, Map<String, String> more) {
        if (!open.isEmpty() && !more.isEmpty()) {
            throw new IllegalArgumentException(
                    "a record of %s holds its open columns itself; put them into '%s'".formatted(file.id(), open));
        }
        Map<?, ?> own = !open.isEmpty() && accessors.read(record, open) instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> openCells = open.isEmpty() ? more : own;
        List<String> texts = new ArrayList<>(file.columns().size());
        int used = 0;
        for (ColumnSpec column : file.columns()) {
            Object value = column.open() ? openCells.get(column.header()) : accessors.read(record, column.component());
            used += column.open() && value != null ? 1 : 0;
            texts.add(value == null ? "" : column.cell().format(value));
        }
        if (used < openCells.size()) {
            throw new IllegalArgumentException(
                    "a record of %s holds %s open columns that nobody declared; declare them in the profile"
                            .formatted(file.id(), openCells.size() - used));
        }
        return texts;
    }

    /** Returns whether the record itself holds its open columns. */
    public boolean holdsOpen() {
        return !open.isEmpty();
    }

    /** Fills a row with texts, as if it had been read from a file; valid until the next one is filled. */
    public void fill(RawRow row, List<String> texts, long record) {
        if (ends.length < texts.size()) {
            ends = new int[texts.size()];
            ascii = new boolean[texts.size()];
        }
        lineBreak = false;
        int size = 0;
        for (int cell = 0; cell < texts.size(); cell++) {
            size = encode(texts.get(cell), cell, size);
        }
        row.reset(buffer, record + 1, record);
        int start = 0;
        for (int cell = 0; cell < texts.size(); cell++) {
            if (ascii[cell]) {
                row.addAscii(start, ends[cell], start);
            } else {
                row.add(start, ends[cell], start);
            }
            start = ends[cell];
        }
        if (!lineBreak) {
            row.promiseOneLine();
        }
    }

    /** Puts a text into the buffer, and returns where the next one starts. */
    private int encode(String text, int cell, int start) {
        makeRoom(start + text.length());
        int end = start;
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            lineBreak |= letter == '\n' || letter == '\r';
            seen |= letter;
            buffer[end++] = (byte) letter;
        }
        ascii[cell] = seen < 0x80;
        if (seen >= 0x80) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            makeRoom(start + bytes.length);
            System.arraycopy(bytes, 0, buffer, start, bytes.length);
            end = start + bytes.length;
        }
        ends[cell] = end;
        return end;
    }

    /** Makes room for some bytes, and for a look beyond the last cell. */
    private void makeRoom(int size) {
        if (size + BEYOND > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (size + BEYOND));
        }
    }
}
