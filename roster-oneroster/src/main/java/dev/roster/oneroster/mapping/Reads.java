package dev.roster.oneroster.mapping;

import dev.roster.oneroster.mapping.Expression.AllOf;
import dev.roster.oneroster.mapping.Expression.AlsoIn;
import dev.roster.oneroster.mapping.Expression.Cell;
import dev.roster.oneroster.mapping.Expression.Changed;
import dev.roster.oneroster.mapping.Expression.Constant;
import dev.roster.oneroster.mapping.Expression.FirstFilled;
import dev.roster.oneroster.mapping.Expression.Gathered;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells that a flow reads, found by looking through its declaration. */
final class Reads {
    private final Flow flow;
    private final List<Read> reads = new ArrayList<>();
    private final List<Index.Key> indexes = new ArrayList<>();

    /**
     * A cell that is read.
     *
     * @param type whose row
     * @param component which cell
     * @param to the target component that it goes to; empty where it only tells which rows are meant
     * @param index the index that keeps its value; {@code null} where none has to
     * @param how in words what is done to it on the way, in this order
     */
    record Read(
            Class<? extends Record> type, String component, String to, Index.@Nullable Key index, List<String> how) {}

    private Reads(Flow flow) {
        this.flow = flow;
    }

    /** Looks through a flow. */
    static Reads of(Flow flow) {
        Reads reads = new Reads(flow);
        reads.look();
        return reads;
    }

    List<Read> reads() {
        return reads;
    }

    /** Returns the indexes that the flow needs. */
    List<Index.Key> indexes() {
        return indexes;
    }

    private void look() {
        flow.where().forEach(where -> add(flow.source(), where.component()));
        Index.Key joined = null;
        if (flow.each() instanceof Each.Items items) {
            add(flow.source(), items.component());
            Index.Key index = Index.Key.of(items);
            if (index != null) {
                index(index);
            }
        } else if (flow.each() instanceof Each.Rows rows) {
            add(flow.source(), rows.key());
            joined = new Index.Key(rows.type(), rows.by(), rows.where());
            index(joined);
        }
        Index.Key other = joined;
        flow.filled().forEach(condition -> look(condition, "", other, List.of()));
        flow.fills().forEach((to, from) -> look(from, to, other, List.of()));
    }

    private void look(Expression from, String to, Index.@Nullable Key joined, List<String> how) {
        if (from instanceof Cell cell) {
            if (!cell.ofJoined()) {
                reads.add(new Read(flow.source(), cell.component(), to, null, how));
            } else if (joined == null) {
                throw new IllegalArgumentException(
                        "the flow from %s to %s reads '%s' of another row, and has none; use take, or eachRow"
                                .formatted(
                                        flow.source().getSimpleName(),
                                        flow.target().getSimpleName(),
                                        cell.component()));
            } else {
                reads.add(new Read(joined.type(), cell.component(), to, joined, how));
            }
        } else if (from instanceof Lookup lookup) {
            look(lookup.key(), to, joined, List.of());
            Index.Key index = new Index.Key(lookup.type(), lookup.by(), List.of());
            index(index);
            reads.add(new Read(lookup.type(), lookup.component(), to, index, how));
        } else if (from instanceof Naming naming) {
            look(naming.list(), to, joined, first(naming.how(), how));
            index(new Index.Key(naming.type(), naming.by(), List.of(naming.kind())));
        } else if (from instanceof NamingAll naming) {
            look(naming.list(), to, joined, first(naming.how(), how));
            index(new Index.Key(naming.type(), naming.by(), List.of(naming.kind())));
        } else if (from instanceof Gathered gathered) {
            look(gathered.key(), to, joined, List.of());
            Index.Key index = new Index.Key(gathered.type(), gathered.by(), gathered.where());
            index(index);
            look(gathered.each(), to, index, how);
        } else {
            lookInto(from, to, joined, how);
        }
    }

    private void lookInto(Expression from, String to, Index.@Nullable Key joined, List<String> how) {
        if (from instanceof Changed changed) {
            look(changed.of(), to, joined, first(changed.by().says(), how));
        } else if (from instanceof MadeId id) {
            id.parts().forEach(part -> look(part, to, joined, how));
        } else if (from instanceof Listed listed) {
            look(listed.of(), to, joined, how);
        } else if (from instanceof Said said) {
            look(said.of(), to, joined, how);
        } else if (from instanceof FirstFilled choices) {
            choices.choices().forEach(choice -> look(choice, to, joined, how));
        } else if (from instanceof WhereBlank blank) {
            look(blank.condition(), "", joined, List.of());
            look(blank.of(), to, joined, how);
        } else if (from instanceof WhereFilled filled) {
            look(filled.condition(), to, joined, List.of());
            look(filled.of(), to, joined, how);
        } else if (from instanceof WhereOne one) {
            look(one.rows(), "", joined, List.of());
            look(one.of(), to, joined, how);
        } else if (from instanceof AllOf all) {
            all.of().forEach(of -> look(of, to, joined, how));
        } else if (from instanceof AlsoIn also) {
            look(also.of(), to, joined, how);
            look(also.cell(), to, joined, how);
        } else if (from instanceof Expression.Item) {
            reads.add(new Read(flow.source(), items(), to, null, how));
        } else if (!(from instanceof Constant || from instanceof Missing)) {
            throw new IllegalStateException("nobody looks into a %s; do it here"
                    .formatted(from.getClass().getSimpleName()));
        }
    }

    private String items() {
        if (flow.each() instanceof Each.Items items) {
            return items.component();
        }
        throw new IllegalArgumentException(
                "the flow from %s to %s fills in an item, and has no list of them; use eachItem"
                        .formatted(flow.source().getSimpleName(), flow.target().getSimpleName()));
    }

    private static List<String> first(String one, List<String> others) {
        List<String> longer = new ArrayList<>(List.of(one));
        longer.addAll(others);
        return longer;
    }

    private void index(Index.Key key) {
        indexes.add(key);
        add(key.type(), key.by());
        key.where().forEach(where -> add(key.type(), where.component()));
    }

    /** Adds a cell that only tells which rows are meant. */
    private void add(Class<? extends Record> type, String component) {
        reads.add(new Read(type, component, "", null, List.of()));
    }
}
