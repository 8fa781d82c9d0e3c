package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.oneroster.mapping.Expression.AllOf;
import dev.roster.oneroster.mapping.Expression.AlsoIn;
import dev.roster.oneroster.mapping.Expression.Cell;
import dev.roster.oneroster.mapping.Expression.Changed;
import dev.roster.oneroster.mapping.Expression.Constant;
import dev.roster.oneroster.mapping.Expression.FirstFilled;
import dev.roster.oneroster.mapping.Expression.Gathered;
import dev.roster.oneroster.mapping.Expression.Item;
import dev.roster.oneroster.mapping.Expression.Listed;
import dev.roster.oneroster.mapping.Expression.Lookup;
import dev.roster.oneroster.mapping.Expression.MadeId;
import dev.roster.oneroster.mapping.Expression.Missing;
import dev.roster.oneroster.mapping.Expression.Naming;
import dev.roster.oneroster.mapping.Expression.NamingAll;
import dev.roster.oneroster.mapping.Expression.Said;
import dev.roster.oneroster.mapping.Expression.WhereBlank;
import dev.roster.oneroster.mapping.Expression.WhereFilled;
import dev.roster.oneroster.mapping.Expression.WhereOne;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the values of target columns for one row at a time, and notes which cells they come from. */
final class Evaluation {
    private final OtherRows others;
    private final Marks marks;
    private final Gatherings gatherings = new Gatherings();
    private @Nullable CheckedRow row;
    private @Nullable SourceBook book;
    private @Nullable Object item;
    private Fate itemFate = Fate.KEPT;
    private String items = "";
    private @Nullable Index joined;
    private int entry;
    private @Nullable String invented;

    Evaluation(Sources sources, Marks marks) {
        this.others = new OtherRows(sources, marks);
        this.marks = marks;
    }

    /** Starts a row. */
    void row(CheckedRow checked, SourceBook its) {
        row = checked;
        book = its;
        item = null;
        joined = null;
    }

    /** Says which item of a list of the row is meant, and whether all of its items are written. */
    void item(String component, Object text, Fate fate) {
        items = component;
        item = text;
        itemFate = fate;
    }

    /** Says which other row is meant; none where the index is {@code null}. */
    void joined(@Nullable Index index, int place) {
        joined = index;
        entry = place;
    }

    /** Returns the rule by which the last value was invented; {@code null} where it was not. */
    @Nullable
    String invented() {
        return invented;
    }

    /** Returns the value of a target column, or {@code null}, with marks for the cells that it comes from. */
    @Nullable
    Object start(Expression from) {
        invented = null;
        return value(from);
    }

    /** Marks a cell of the row. */
    void mark(String component, Fate fate) {
        marks.add(its(), its().file().column(component).ordinal(), fate);
    }

    /** Counts open cells of the row that were written. */
    void countOpen(Set<String> headers) {
        its().markOpen(headers);
    }

    private SourceBook its() {
        return Objects.requireNonNull(book);
    }

    /** Returns a cell's value. */
    @Nullable
    Object cell(String component) {
        return Cells.value(Objects.requireNonNull(row), its().file().column(component));
    }

    /** Returns the text of a cell of the row. */
    String text(Cell cell) {
        return Objects.requireNonNull(row)
                .text(its().file().column(cell.component()).ordinal());
    }

    private @Nullable Object value(Expression from) {
        int start = marks.size();
        String before = invented;
        Object value = raw(from);
        if (value == null) {
            forget(start, before);
        }
        return value;
    }

    private @Nullable Object raw(Expression from) {
        if (from instanceof Cell cell) {
            return cell(cell);
        } else if (from instanceof Item) {
            mark(items, itemFate);
            return item;
        } else if (from instanceof Lookup lookup) {
            return lookup(lookup);
        } else if (from instanceof Naming naming) {
            return naming(naming);
        } else if (from instanceof NamingAll naming) {
            return namingAll(naming);
        } else if (from instanceof Gathered gathered) {
            return gathered(gathered);
        } else if (from instanceof MadeId id) {
            return id(id);
        } else if (from instanceof Changed changed) {
            return changed(changed);
        }
        return combined(from);
    }

    private @Nullable Object combined(Expression from) {
        if (from instanceof Listed listed) {
            Object of = value(listed.of());
            return of == null ? null : List.of(of);
        } else if (from instanceof Constant constant) {
            invented = constant.rule();
            return constant.text();
        } else if (from instanceof FirstFilled choices) {
            return choices.choices().stream()
                    .map(this::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        } else if (from instanceof WhereBlank blank) {
            return holds(blank.condition()) ? null : value(blank.of());
        } else if (from instanceof WhereFilled filled) {
            return holds(filled.condition()) ? value(filled.of()) : null;
        } else if (from instanceof WhereOne one) {
            return one(one.rows()) ? value(one.of()) : null;
        } else if (from instanceof AllOf all) {
            Set<String> items = new LinkedHashSet<>();
            all.of().forEach(of -> items.addAll(Cells.texts(value(of))));
            return items.isEmpty() ? null : List.copyOf(items);
        } else if (from instanceof AlsoIn also) {
            return alsoIn(also);
        } else if (from instanceof Said said) {
            return value(said.of());
        }
        if (from instanceof Missing) {
            return null;
        }
        throw new IllegalStateException("nobody works out %s; do it here".formatted(from.getClass()));
    }

    /** Returns whether a value is there; it goes nowhere. */
    boolean holds(Expression condition) {
        return aside(condition) != null;
    }

    /** Returns a value that goes nowhere itself. */
    @Nullable
    Object aside(Expression from) {
        int start = marks.size();
        String before = invented;
        Object value = value(from);
        forget(start, before);
        return value;
    }

    private void forget(int start, @Nullable String before) {
        marks.forget(start);
        invented = before;
    }

    private @Nullable Object alsoIn(AlsoIn also) {
        Object of = value(also.of());
        int start = marks.size();
        String before = invented;
        if (of != null && !of.equals(value(also.cell()))) {
            forget(start, before);
        }
        return of;
    }

    private @Nullable Object cell(Cell cell) {
        if (!cell.ofJoined()) {
            mark(cell.component(), Fate.KEPT);
            return cell(cell.component());
        }
        return joined == null ? null : others.cell(joined, entry, cell.component());
    }

    private @Nullable Object lookup(Lookup lookup) {
        int start = marks.size();
        Object key = value(lookup.key());
        return key == null ? null : others.lookup(lookup, key.toString(), start);
    }

    private @Nullable Object naming(Naming naming) {
        int start = marks.size();
        return others.naming(naming, Cells.texts(value(naming.list())), start);
    }

    private @Nullable Object namingAll(NamingAll naming) {
        int start = marks.size();
        return others.namingAll(naming, Cells.texts(value(naming.list())), start);
    }

    /** Returns whether rows give one item; more of them need not be looked at. */
    private boolean one(Gathered rows) {
        int start = marks.size();
        String before = invented;
        List<String> items = gather(rows, Cells.texts(aside(rows.key())), 2);
        forget(start, before);
        return items.size() == 1;
    }

    private @Nullable Object gathered(Gathered gathered) {
        List<String> keys = Cells.texts(aside(gathered.key()));
        List<String> again = gatherings.find(gathered, keys);
        List<String> items = again == null ? gather(gathered, keys, Integer.MAX_VALUE) : again;
        return items.isEmpty() ? null : items;
    }

    /** Returns the items, or as many of them as somebody wants to know. */
    private List<String> gather(Gathered gathered, List<String> keys, int most) {
        Index index = others.index(gathered);
        Index before = joined;
        int beforeEntry = entry;
        Set<String> found = new LinkedHashSet<>();
        int rows = 0;
        for (String key : keys) {
            for (int place = index.first(key); place >= 0 && found.size() < most; place = index.next(place)) {
                rows++;
                joined(index, place);
                Object each = value(gathered.each());
                if (each != null) {
                    found.addAll(Cells.texts(each));
                    other(index, place);
                }
            }
        }
        joined(before, beforeEntry);
        List<String> items = List.copyOf(found);
        return most < Integer.MAX_VALUE || items.isEmpty()
                ? items
                : gatherings.keep(gathered, keys, items, rows, marks);
    }

    /** Marks the cells of another row that tell that it is meant. */
    void other(Index index, int place) {
        others.mark(index, place);
    }

    private @Nullable Object id(MadeId id) {
        int start = marks.size();
        List<String> parts = new ArrayList<>();
        for (Expression part : id.parts()) {
            Object value = value(part);
            if (value == null && !id.digest()) {
                return null;
            }
            parts.add(value == null ? "" : value.toString());
        }
        Carried made = id.digest() ? Ids.digested(id.namespace(), parts) : Ids.made(id.namespace(), parts);
        marks.worsen(start, made.fate());
        return made.value();
    }

    private @Nullable Object changed(Changed changed) {
        int start = marks.size();
        Object of = value(changed.of());
        Carried carried = of == null ? null : changed.by().step().apply(of);
        if (carried == null) {
            marks.worsen(start, changed.by().says(), of == null ? Fate.KEPT : Fate.DROPPED);
            return null;
        }
        marks.worsen(start, changed.by().says(), carried.fate());
        return carried.value();
    }
}
