package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.key.Numbers;
import dev.roster.internal.key.Texts;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.FileSpec;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRule.Remembered.Keep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a file: for each key, or for each row with it, a number for each value, and each distinct value
 * once.
 */
final class Kept {
    private static final int CIRCLE = -1;

    private final SetRule.Remembered what;
    private final KeyMemory memory;
    private final KeyTable keys;
    private final Texts texts;
    private final List<Numbers> values = new ArrayList<>();
    private final Numbers lines;
    private final KeyBytes key = new KeyBytes();
    private final KeyBytes text = new KeyBytes();
    private final Numbers last;
    private final Numbers before;
    private final Map<String, Numbers> ends = new HashMap<>();
    private int rows;
    private List<Cell> keyCells = List.of();
    private List<Cell> valueCells = List.of();
    private @Nullable Index index;
    private @Nullable Guesses guesses;
    private @Nullable HalfKeys halves;

    Kept(SetRule.Remembered what, Texts texts, KeyMemory memory) {
        this.memory = memory;
        this.keys = new KeyTable(memory);
        this.lines = new Numbers(memory);
        this.last = new Numbers(memory);
        this.before = new Numbers(memory);
        this.what = what;
        this.texts = texts;
        what.values().forEach(value -> values.add(new Numbers(memory)));
    }

    /** Learns of the file that is remembered. Keys that its rules number anyway are not kept twice. */
    void open(FileSpec<?> file, Indexes indexes) {
        keyCells = cells(file, what.key());
        valueCells = cells(file, what.values());
        boolean shares = what.keep() == Keep.FIRST
                && what.fold() == UnaryOperator.<String>identity()
                && !keyCells.isEmpty()
                && !valueCells.isEmpty()
                && keyCells.stream().allMatch(Cell::literal);
        if (shares) {
            index = indexes.of(keyCells.stream().map(Cell::column).toList(), Index.Blank.EXCLUDES)
                    .asked();
        }
    }

    private static List<Cell> cells(FileSpec<?> file, List<String> components) {
        return components.stream().map(component -> Cell.of(file, component)).toList();
    }

    void remember(CheckedRow row) {
        if (!fill(row)) {
            halve(row);
        } else if (what.rows().test(new GoodCells(row))) {
            keep(row);
        }
    }

    /** Notes what can be told of a key with a wrong cell, if there is any other cell to tell. */
    private void halve(CheckedRow row) {
        if (keyCells.size() > 1) {
            if (halves == null) {
                halves = new HalfKeys(keyCells, what.fold(), memory);
            }
            halves.add(row);
        }
    }

    private void keep(CheckedRow row) {
        int number = index == null ? keys.add(key) : index.number(row);
        if (lines.get(number) == 0) {
            lines.set(number, (int) Math.min(row.raw().line(), Integer.MAX_VALUE));
        }
        if (what.keep() == Keep.EVERY) {
            before.set(++rows, last.get(number));
            last.set(number, rows);
            number = rows;
        }
        for (int i = 0; i < values.size(); i++) {
            text.clear();
            if (values.get(i).get(number) == 0 && valueCells.get(i).addTo(text, row)) {
                values.get(i).set(number, texts.number(text) + 1);
            }
        }
    }

    private boolean fill(CheckedRow row) {
        key.clear();
        for (Cell cell : keyCells) {
            if (!add(cell, row)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Cell cell, CheckedRow row) {
        if (what.fold() == UnaryOperator.<String>identity()) {
            return cell.addTo(key, row);
        }
        String part = cell.text(row);
        if (part != null) {
            key.add(what.fold().apply(part));
        }
        return part != null;
    }

    /** Returns the index of a column of another file that knows its values by the numbers of this one's keys. */
    @Nullable
    Index sharing(Indexes others, int column) {
        return index == null ? null : others.sharing(List.of(column), index);
    }

    /** Returns the number of the row that a cell names, or -1. */
    int named(Cell cell, CheckedRow row) {
        key.clear();
        return add(cell, row) ? find() : -1;
    }

    /** Returns the numbers of what rows say in a component. */
    Numbers said(String component) {
        return values.get(place(component));
    }

    /** Returns whether a cell differs from what the row of a number, or none, says in a component. */
    boolean differs(Numbers said, int number, CheckedRow row, Cell own) {
        int value = number < 0 ? 0 : said.get(what.keep() == Keep.EVERY ? last.get(number) : number);
        text.clear();
        return value != 0 && own.addTo(text, row) && texts.find(text) != value - 1;
    }

    private int find() {
        return index == null ? keys.find(key) : index.find(key);
    }

    /**
     * Guesses only where nothing but the key is kept, for what a row says besides is then of no use; and where only some
     * rows are kept, at those that look like one of them.
     */
    void guess(CheckedRow row) {
        List<Integer> columns = keyCells.stream().map(Cell::column).toList();
        if (!values.isEmpty()
                || columns.stream().anyMatch(row::missing)
                || !what.rows().test(new GoodCells(row))) {
            return;
        }
        if (guesses == null) {
            guesses = new Guesses(columns, what.fold());
        }
        guesses.add(row);
        remember(row);
    }

    boolean knows(@Nullable String[] parts) {
        return number(parts) >= 0 || (guesses != null && fill(parts) && guesses.hold(key));
    }

    /** Returns whether a row with a wrong cell in its key may have this one. */
    boolean mayKnow(@Nullable String[] parts) {
        return halves != null && halves.hold(parts);
    }

    boolean uncertain() {
        return guesses != null && guesses.boundless();
    }

    SetRule.Remembered what() {
        return what;
    }

    long line(@Nullable String[] parts) {
        int number = number(parts);
        return number < 0 ? 0 : lines.get(number);
    }

    private boolean fill(@Nullable String[] parts) {
        key.clear();
        for (String part : parts) {
            if (part == null) {
                return false;
            }
            key.add(what.fold().apply(part));
        }
        return true;
    }

    private int number(@Nullable String[] parts) {
        int number = fill(parts) ? find() : -1;
        return number >= 0 && lines.get(number) > 0 ? number : -1;
    }

    @Nullable
    String recall(String component, @Nullable String[] parts) {
        int place = place(component);
        int number = number(parts);
        return number < 0 ? null : text(place, what.keep() == Keep.EVERY ? last.get(number) : number);
    }

    private int place(String component) {
        int place = what.values().indexOf(component);
        if (place < 0) {
            throw new IllegalArgumentException("a set rule recalls '%s' of %s, of which it remembers %s"
                    .formatted(component, what.type().getSimpleName(), what.values()));
        }
        return place;
    }

    /** Every row that was passed is told where it led, so that nobody goes the same way again. */
    @Nullable
    String follow(String component, String from) {
        Numbers named = values.get(place(component));
        Numbers led = ends.computeIfAbsent(component, name -> new Numbers(memory));
        Set<Integer> passed = new HashSet<>();
        String at = from;
        int number = number(new String[] {at});
        int next = 0;
        while (number >= 0 && next != CIRCLE) {
            next = led.get(number) == 0 ? named.get(number) : led.get(number);
            if (next == 0) {
                break;
            }
            next = passed.add(number) ? next : CIRCLE;
            at = next == CIRCLE ? at : texts.text(next - 1);
            number = number(new String[] {at});
        }
        int end = next == CIRCLE ? CIRCLE : texts.number(at) + 1;
        passed.forEach(row -> led.set(row, end));
        return end == CIRCLE ? null : at;
    }

    private @Nullable String text(int place, int row) {
        int value = values.get(place).get(row);
        return value == 0 ? null : texts.text(value - 1);
    }

    List<List<@Nullable String>> every(@Nullable String[] parts) {
        if (what.keep() != Keep.EVERY) {
            throw new IllegalArgumentException(
                    "a set rule asks for every row of %s and keeps the first values; remember them with every()"
                            .formatted(what.type().getSimpleName()));
        }
        int number = number(parts);
        List<List<@Nullable String>> every = new ArrayList<>();
        int row = number < 0 ? 0 : last.get(number);
        while (row > 0) {
            List<@Nullable String> kept = new ArrayList<>();
            for (int place = 0; place < values.size(); place++) {
                kept.add(text(place, row));
            }
            every.add(kept);
            row = before.get(row);
        }
        return every;
    }
}
