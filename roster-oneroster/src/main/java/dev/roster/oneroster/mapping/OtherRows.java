package dev.roster.oneroster.mapping;

import dev.roster.oneroster.mapping.Expression.Gathered;
import dev.roster.oneroster.mapping.Expression.Lookup;
import dev.roster.oneroster.mapping.Expression.Naming;
import dev.roster.oneroster.mapping.Expression.NamingAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at other rows than the one that is mapped, and marks which of their cells somebody takes. */
final class OtherRows {
    private final Sources sources;
    private final Marks marks;

    OtherRows(Sources sources, Marks marks) {
        this.sources = sources;
        this.marks = marks;
    }

    /** Returns a cell of a row of an index. */
    @Nullable
    Object cell(Index index, int place, String component) {
        SourceBook book = sources.book(index.key().type());
        marks.add(book, index.row(place), book.file().column(component).ordinal(), Fate.KEPT);
        return index.value(place, component);
    }

    /** Marks the cells of a row that tell that it is meant. */
    void mark(Index index, int place) {
        marks.add(index, place, sources.book(index.key().type()));
    }

    /** Returns the rows that are gathered. */
    Index index(Gathered gathered) {
        return sources.index(new Index.Key(gathered.type(), gathered.by(), gathered.where()));
    }

    /** Returns a cell of the first row of a key, whose marks begin at a place. */
    @Nullable
    Object lookup(Lookup lookup, String key, int start) {
        Index index = sources.index(new Index.Key(lookup.type(), lookup.by(), List.of()));
        int place = index.first(key);
        if (place < 0) {
            return null;
        }
        marks.worsen(start, Fate.NARROWED);
        return cell(index, place, lookup.component());
    }

    /** Returns the first of some keys that names a row of the kind, whose marks begin at a place. */
    @Nullable
    String naming(Naming naming, List<String> keys, int start) {
        Index index = sources.index(new Index.Key(naming.type(), naming.by(), List.of(naming.kind())));
        marks.worsen(start, naming.how(), keys.size() == 1 ? Fate.KEPT : Fate.NARROWED);
        return keys.stream().filter(key -> index.first(key) >= 0).findFirst().orElse(null);
    }

    /** Returns those of some keys that name rows of the kind, whose marks begin at a place; {@code null} for none. */
    @Nullable
    List<String> namingAll(NamingAll naming, List<String> keys, int start) {
        Index index = sources.index(new Index.Key(naming.type(), naming.by(), List.of(naming.kind())));
        List<String> meant = keys.stream().filter(key -> index.first(key) >= 0).toList();
        marks.worsen(start, naming.how(), meant.size() == keys.size() ? Fate.KEPT : Fate.NARROWED);
        return meant.isEmpty() ? null : meant;
    }
}
