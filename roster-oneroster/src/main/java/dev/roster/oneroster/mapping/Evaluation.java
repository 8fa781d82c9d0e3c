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
import dev.roster.oneroster.mapping.Expression.Naming;
import dev.roster.oneroster.mapping.Expression.NamingAll;
import dev.roster.oneroster.mapping.Expression.Said;
import dev.roster.oneroster.mapping.Expression.WhereBlank;
import dev.roster.oneroster.mapping.Expression.WhereFilled;
import dev.roster.oneroster.mapping.Expression.WhereOne;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the values of target columns for one row at a time, and notes which cells they come from. */
final class Evaluation {
    private final Sources sources;
    private final Marks marks;
    private @Nullable CheckedRow row;
    private @Nullable SourceBook book;
    private @Nullable Object item;
    private Fate itemFate = Fate.KEPT;
    private String items = "";
    private @Nullable Index joined;
    private int entry;
    private @Nullable String invented;

    Evaluation(Sources sources, Marks marks) {
        this.sources = sources;
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
        Object value = raw(from);
        if (value == null) {
            marks.forget(start);
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
            return filled(gathered(gathered, Integer.MAX_VALUE));
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
            return gathered(one.rows(), 2).size() == 1 ? value(one.of()) : null;
        } else if (from instanceof AllOf all) {
            Set<String> items = new LinkedHashSet<>();
            all.of().forEach(of -> items.addAll(Cells.texts(value(of))));
            return filled(List.copyOf(items));
        } else if (from instanceof AlsoIn also) {
            return alsoIn(also);
        } else if (from instanceof Said said) {
            return value(said.of());
        }
        return null;
    }

    /** Returns whether a value is there; nothing is marked. */
    boolean holds(Expression condition) {
        return peek(condition) != null;
    }

    /** Returns a value, or {@code null}; nothing is marked. */
    @Nullable
    Object peek(Expression from) {
        int start = marks.size();
        Object value = value(from);
        marks.forget(start);
        return value;
    }

    private @Nullable Object alsoIn(AlsoIn also) {
        Object of = value(also.of());
        int start = marks.size();
        if (of != null && !of.equals(value(also.cell()))) {
            marks.forget(start);
        }
        return of;
    }

    private @Nullable Object cell(Cell cell) {
        if (!cell.ofJoined()) {
            mark(cell.component(), Fate.KEPT);
            return cell(cell.component());
        }
        return joined == null ? null : found(joined, entry, cell.component());
    }

    private @Nullable Object found(Index index, int place, String component) {
        SourceBook other = sources.book(index.key().type());
        FileSpec<?> file = other.file();
        marks.add(other, index.row(place), file.column(component).ordinal(), Fate.KEPT);
        return index.value(place, component);
    }

    private @Nullable Object lookup(Lookup lookup) {
        int start = marks.size();
        Object key = value(lookup.key());
        Index index = sources.index(new Index.Key(lookup.type(), lookup.by(), List.of()));
        int place = key == null ? -1 : index.first(key.toString());
        if (place < 0) {
            return null;
        }
        marks.worsen(start, Fate.NARROWED);
        return found(index, place, lookup.component());
    }

    private @Nullable Object naming(Naming naming) {
        int start = marks.size();
        List<String> texts = Cells.texts(value(naming.list()));
        Index index = sources.index(new Index.Key(naming.type(), naming.by(), List.of(naming.kind())));
        marks.worsen(start, texts.size() == 1 ? Fate.KEPT : Fate.NARROWED);
        return texts.stream().filter(text -> index.first(text) >= 0).findFirst().orElse(null);
    }

    private @Nullable Object namingAll(NamingAll naming) {
        int start = marks.size();
        List<String> texts = Cells.texts(value(naming.list()));
        Index index = sources.index(new Index.Key(naming.type(), naming.by(), List.of(naming.kind())));
        List<String> meant =
                texts.stream().filter(text -> index.first(text) >= 0).toList();
        marks.worsen(start, meant.size() == texts.size() ? Fate.KEPT : Fate.NARROWED);
        return filled(meant);
    }

    private static @Nullable Object filled(List<String> items) {
        return items.isEmpty() ? null : items;
    }

    /** Returns the items, or as many of them as somebody wants to know. */
    private List<String> gathered(Gathered gathered, int most) {
        List<String> keys = Cells.texts(peek(gathered.key()));
        Index index = sources.index(new Index.Key(gathered.type(), gathered.by(), gathered.where()));
        Index before = joined;
        int beforeEntry = entry;
        Set<String> found = new LinkedHashSet<>();
        for (String key : keys) {
            for (int place = index.first(key); place >= 0 && found.size() < most; place = index.next(place)) {
                joined(index, place);
                Object each = value(gathered.each());
                if (each != null) {
                    found.addAll(Cells.texts(each));
                    other(index, place);
                }
            }
        }
        joined(before, beforeEntry);
        return List.copyOf(found);
    }

    /** Marks the cells of another row that tell that it is meant. */
    void other(Index index, int place) {
        SourceBook other = sources.book(index.key().type());
        marks.add(index, place);
        for (Where where : index.key().where()) {
            int column = other.file().column(where.component()).ordinal();
            marks.add(other, index.row(place), column, where.fate());
        }
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
        Carried made = id.digest()
                ? Carried.less(Ids.of(id.namespace(), List.of(Ids.digest(parts))))
                : Ids.made(id.namespace(), parts);
        marks.worsen(start, made.fate());
        return made.value();
    }

    private @Nullable Object changed(Changed changed) {
        int start = marks.size();
        Object of = value(changed.of());
        Carried carried = of == null ? null : changed.by().step().apply(of);
        if (carried == null) {
            return null;
        }
        marks.worsen(start, carried.fate());
        return carried.value();
    }
}
