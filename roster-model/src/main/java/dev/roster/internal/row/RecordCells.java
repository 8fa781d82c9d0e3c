package dev.roster.internal.row;

import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as the texts of its cells, in the file's order. Not for use by several threads. */
public final class RecordCells<T extends Record> {
    private final FileSpec<T> file;
    private final Map<String, Method> accessors = new HashMap<>();
    private @Nullable Method open;

    /** Makes the cells of a file's record readable. */
    public RecordCells(FileSpec<T> file) {
        this.file = file;
        for (RecordComponent component : file.type().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            if (component.getType() == Map.class) {
                open = accessor;
            } else {
                accessors.put(component.getName(), accessor);
            }
        }
    }

    /**
     * Returns the texts; {@code null} is an empty cell.
     *
     * @throws IllegalArgumentException if the record holds an open column that nobody declared
     */
    public List<String> texts(T record) {
        Map<?, ?> openCells = open != null && read(open, record) instanceof Map<?, ?> map ? map : Map.of();
        List<String> texts = new ArrayList<>(file.columns().size());
        int used = 0;
        for (ColumnSpec column : file.columns()) {
            Method accessor = accessors.get(column.component());
            Object value = accessor != null ? read(accessor, record) : openCells.get(column.header());
            used += accessor == null && value != null ? 1 : 0;
            texts.add(value == null ? "" : column.cell().format(value));
        }
        if (used < openCells.size()) {
            throw new IllegalArgumentException(
                    "a record of %s holds %s open columns that nobody declared; declare them in the profile"
                            .formatted(file.id(), openCells.size() - used));
        }
        return texts;
    }

    /** Fills a row with texts, as if it had been read. */
    public void fill(RawRow row, List<String> texts, long record) {
        List<byte[]> encoded = new ArrayList<>(texts.size());
        int size = 0;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            encoded.add(bytes);
            size += bytes.length;
        }
        byte[] buffer = new byte[size];
        row.reset(buffer, record + 1, record);
        int start = 0;
        for (byte[] bytes : encoded) {
            System.arraycopy(bytes, 0, buffer, start, bytes.length);
            row.add(start, start + bytes.length, start);
            start += bytes.length;
        }
    }

    private @Nullable Object read(Method accessor, T record) {
        try {
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the accessor %s of %s failed"
                    .formatted(accessor.getName(), file.type().getSimpleName()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    "%s cannot be read; open its package to dev.roster.model"
                            .formatted(file.type().getName()),
                    e);
        }
    }
}
