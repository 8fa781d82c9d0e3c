package dev.roster.validate;

import dev.roster.spec.FileSpec;
import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one set rule remembers. */
final class Memories implements SetRule.Memory {
    private final SetRule rule;
    private final Map<SetRule.Remembered, Kept> ways = new LinkedHashMap<>();

    /** Of a file that is remembered in several ways, the first. */
    private final Map<Class<? extends Record>, Kept> byType = new LinkedHashMap<>();

    private @Nullable Indexes indexes;

    private final List<Comparing> comparings = new ArrayList<>();

    /** Looks up what a rule remembers, which rules that remember the same have in common. */
    Memories(SetRule rule, Function<SetRule.Remembered, Kept> all) {
        this.rule = rule;
        for (SetRule.Remembered remembered : rule.remembered()) {
            Kept kept = all.apply(remembered);
            ways.put(remembered, kept);
            byType.putIfAbsent(remembered.type(), kept);
        }
    }

    /** Returns whether a row could not tell what it is, so that nothing can be said to be missing. */
    boolean uncertain(Class<? extends Record> type) {
        return kept(type).uncertain();
    }

    @Override
    public boolean knows(Class<? extends Record> type, @Nullable String... key) {
        return kept(type).knows(key) || (rule.needsWhole(type) && kept(type).mayKnow(key));
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
        return kept(what).line(key);
    }

    @Override
    public boolean differs(Class<? extends Record> type, String component, RowView row, String key, String own) {
        if (!(row instanceof GoodCells good)) {
            throw new IllegalArgumentException("a set rule compares a row of %s that it did not get"
                    .formatted(row.getClass().getSimpleName()));
        }
        FileSpec<?> file = good.row().file();
        for (Comparing known : comparings) {
            if (known.compares(type, component, key, own)) {
                return known.differs(good.row());
            }
        }
        Comparing comparing = new Comparing(
                type, component, Cell.of(file, key), Cell.of(file, own), kept(type), Objects.requireNonNull(indexes));
        comparings.add(comparing);
        return comparing.differs(good.row());
    }

    /** Is told of the file whose rows the rule checks. */
    void open(Indexes ofChecked) {
        indexes = ofChecked;
        comparings.clear();
    }

    /** Is told of the rows of a batch, which come soon. */
    void soon(int size) {
        for (Comparing comparing : comparings) {
            comparing.soon(size);
        }
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
}
