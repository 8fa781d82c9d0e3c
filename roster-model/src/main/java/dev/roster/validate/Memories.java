package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one set rule remembers: for each key, or for each row with it, a number for each value, and each distinct value
 * once.
 */
final class Memories implements SetRule.Memory {
    private final Map<SetRule.Remembered, Kept> ways = new LinkedHashMap<>();

    /** Of a file that is remembered in several ways, the first. */
    private final Map<Class<? extends Record>, Kept> byType = new LinkedHashMap<>();

    private final Texts texts = new Texts();

    Memories(SetRule rule) {
        for (SetRule.Remembered remembered : rule.remembered()) {
            Kept kept = new Kept(remembered, texts);
            ways.put(remembered, kept);
            byType.putIfAbsent(remembered.type(), kept);
        }
    }

    void remember(FileSpec<?> file, CheckedRow row) {
        for (Kept kept : ways.values()) {
            if (kept.what.type().equals(file.type())) {
                kept.remember(row);
            }
        }
    }

    /** Takes a row whose cells cannot be told, which may be the one that a rule looks for. */
    void guess(FileSpec<?> file, CheckedRow row) {
        for (Kept kept : ways.values()) {
            if (kept.what.type().equals(file.type())) {
                kept.guess(row);
            }
        }
    }

    /** Returns whether a row could not tell what it is, so that nothing can be said to be missing. */
    boolean uncertain(Class<? extends Record> type) {
        Guesses guesses = kept(type).guesses;
        return guesses != null && guesses.boundless();
    }

    @Override
    public boolean knows(Class<? extends Record> type, @Nullable String... key) {
        return kept(type).knows(key);
    }

    @Override
    public @Nullable String recall(Class<? extends Record> type, String component, @Nullable String... key) {
        return kept(type).recall(component, key);
    }

    @Override
    public List<List<@Nullable String>> every(Class<? extends Record> type, @Nullable String... key) {
        return kept(type).every(key);
    }

    @Override
    public @Nullable String recall(SetRule.Remembered what, String component, @Nullable String... key) {
        return kept(what).recall(component, key);
    }

    @Override
    public @Nullable String follow(Class<? extends Record> type, String component, String key) {
        return kept(type).follow(component, key);
    }

    @Override
    public long line(SetRule.Remembered what, @Nullable String... key) {
        Kept kept = kept(what);
        int number = kept.number(key);
        return number < 0 ? 0 : kept.lines.get(number);
    }

    private Kept kept(SetRule.Remembered what) {
        Kept kept = ways.get(what);
        return kept == null ? kept(what.type()) : kept;
    }

    private Kept kept(Class<? extends Record> type) {
        Kept kept = byType.get(type);
        if (kept == null) {
            throw new IllegalArgumentException("a set rule recalls %s, which it does not remember; it remembers %s"
                    .formatted(
                            type.getSimpleName(),
                            byType.keySet().stream().map(Class::getSimpleName).toList()));
        }
        return kept;
    }

    private static final class Kept {
        private static final int CIRCLE = -1;

        private final SetRule.Remembered what;
        private final KeyTable keys = new KeyTable();
        private final Texts texts;
        private final List<Numbers> values = new ArrayList<>();
        private final Numbers lines = new Numbers();
        private final KeyBytes key = new KeyBytes();
        private final Numbers last = new Numbers();
        private final Numbers before = new Numbers();
        private final Map<String, Numbers> ends = new HashMap<>();
        private int rows;
        private @Nullable Guesses guesses;

        private Kept(SetRule.Remembered what, Texts texts) {
            this.what = what;
            this.texts = texts;
            what.values().forEach(value -> values.add(new Numbers()));
        }

        private void remember(CheckedRow row) {
            GoodCells cells = new GoodCells(row);
            @Nullable String[] parts = what.key().stream().map(cells::text).toArray(String[]::new);
            if (!fill(parts) || !what.rows().test(cells)) {
                return;
            }
            int number = keys.add(key);
            if (lines.get(number) == 0) {
                lines.set(number, (int) Math.min(row.raw().line(), Integer.MAX_VALUE));
            }
            if (what.keep() == Keep.EVERY) {
                before.set(++rows, last.get(number));
                last.set(number, rows);
                number = rows;
            }
            for (int i = 0; i < values.size(); i++) {
                String text = values.get(i).get(number) > 0
                        ? null
                        : cells.text(what.values().get(i));
                if (text != null) {
                    values.get(i).set(number, texts.number(text) + 1);
                }
            }
        }

        /** Guesses only where nothing but the key is kept: what a row says besides is then of no use. */
        private void guess(CheckedRow row) {
            List<Integer> columns = what.key().stream()
                    .map(component -> row.file().column(component).ordinal())
                    .toList();
            if (!values.isEmpty() || columns.stream().anyMatch(row::missing)) {
                return;
            }
            if (guesses == null) {
                guesses = new Guesses(columns, what.fold());
            }
            guesses.add(row);
            remember(row);
        }

        private boolean knows(@Nullable String[] parts) {
            return number(parts) >= 0 || (guesses != null && fill(parts) && guesses.hold(key));
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
            return fill(parts) ? keys.find(key) : -1;
        }

        private @Nullable String recall(String component, @Nullable String[] parts) {
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
        private @Nullable String follow(String component, String from) {
            Numbers named = values.get(place(component));
            Numbers led = ends.computeIfAbsent(component, name -> new Numbers());
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

        private List<List<@Nullable String>> every(@Nullable String[] parts) {
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
}
