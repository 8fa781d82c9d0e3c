package dev.roster.oneroster.mapping;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one file that become rows of another.
 *
 * @param source the record whose rows are read
 * @param target the record whose rows are written
 * @param where which rows are read; all of the conditions hold
 * @param filled what else has to be there for a row to be written
 * @param each how many rows become of one
 * @param once whether a row is left out whose key was written before
 * @param alike whether it is the same file of another version: open columns that need no profile, such as
 *     {@code metadata.*}, are taken over, and what a column of the target does not take has no place
 * @param fills where the value of each target component comes from, in the order of the declaration
 */
public record Flow(
        Class<? extends Record> source,
        Class<? extends Record> target,
        List<Where> where,
        List<Expression> filled,
        Each each,
        boolean once,
        boolean alike,
        Map<String, Expression> fills) {

    /** Copies the list and the map, in their order. */
    public Flow {
        where = List.copyOf(where);
        filled = List.copyOf(filled);
        fills = Collections.unmodifiableMap(new LinkedHashMap<>(fills));
    }

    /** Starts a flow. */
    public static Builder of(Class<? extends Record> source, Class<? extends Record> target) {
        return new Builder(source, target);
    }

    /** Returns in words which rows these are and how many become of each; empty where all do, one by one. */
    public String words() {
        List<String> parts = new ArrayList<>();
        where.forEach(condition -> parts.add("rows whose " + condition.words()));
        filled.forEach(condition -> parts.add("rows that have " + condition.words()));
        if (!each.words().isEmpty()) {
            parts.add(each.words());
        }
        if (once) {
            parts.add("each key once");
        }
        return String.join("; ", parts);
    }

    /** Collects a flow. Not for use by several threads. */
    public static final class Builder {
        private final Class<? extends Record> source;
        private final Class<? extends Record> target;
        private final List<Where> where = new ArrayList<>();
        private final List<Expression> filled = new ArrayList<>();
        private final Map<String, Expression> fills = new LinkedHashMap<>();
        private Each each = new Each.Row();
        private boolean once;
        private boolean alike;

        private Builder(Class<? extends Record> source, Class<? extends Record> target) {
            this.source = source;
            this.target = target;
        }

        /** Reads only the rows with one of some texts in a column. */
        public Builder where(String component, String... texts) {
            return where(Where.where(component, texts));
        }

        /** Reads only the rows that a condition means. */
        public Builder where(Where condition) {
            where.add(condition);
            return this;
        }

        /** Writes only the rows for which all of some values are there. */
        public Builder whereFilled(List<Expression> conditions) {
            filled.addAll(conditions);
            return this;
        }

        /** Writes a row for each item of a list. */
        public Builder eachItem(String component) {
            each = new Each.Items(component, null, "", null);
            return this;
        }

        /** Writes a row for each item of a list that names a row of some kind. */
        public Builder eachItem(String component, Class<? extends Record> type, String by, Where kind) {
            each = new Each.Items(component, type, by, kind);
            return this;
        }

        /** Writes a row for each row of a file that names this one, and none where there is none. */
        public Builder eachRow(String key, Class<? extends Record> type, String by, Where... kind) {
            each = new Each.Rows(key, type, by, List.of(kind), Each.Count.EACH);
            return this;
        }

        /** Writes a row for each row of a file that names this one, and one where there is none. */
        public Builder eachRowOrNone(String key, Class<? extends Record> type, String by, Where... kind) {
            each = new Each.Rows(key, type, by, List.of(kind), Each.Count.EACH_OR_NONE);
            return this;
        }

        /** Writes one row where there are rows of a file that name this one, however many. */
        public Builder whereNamed(String key, Class<? extends Record> type, String by, Where... kind) {
            each = new Each.Rows(key, type, by, List.of(kind), Each.Count.ONE);
            return this;
        }

        /** Leaves out a row whose key was written before. */
        public Builder once() {
            once = true;
            return this;
        }

        /**
         * Takes over every component that both sides have and of which nothing was said, but for some, as far as the
         * target takes it, and open columns.
         */
        public Builder alike(Format from, Format to, String... but) {
            List<String> known = from.file(source).columns().stream()
                    .map(ColumnSpec::component)
                    .filter(component -> !component.isEmpty())
                    .toList();
            for (ColumnSpec column : to.file(target).columns()) {
                if (known.contains(column.component()) && !List.of(but).contains(column.component())) {
                    fills.putIfAbsent(column.component(), Expression.take(column.component()));
                }
            }
            alike = true;
            return this;
        }

        /**
         * Says where the value of a target component comes from.
         *
         * @throws IllegalArgumentException if that was said before
         */
        public Builder fill(String component, Expression from) {
            if (fills.put(component, from) != null) {
                throw new IllegalArgumentException("the flow from %s to %s fills '%s' twice; remove one"
                        .formatted(source.getSimpleName(), target.getSimpleName(), component));
            }
            return this;
        }

        /** Makes the flow. */
        public Flow build() {
            return new Flow(source, target, where, filled, each, once, alike, fills);
        }
    }
}
