package dev.roster.oneroster.mapping;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many rows become of one. */
public sealed interface Each {

    /** Returns in words when another row follows; empty where one does. */
    String words();

    /** One. */
    record Row() implements Each {
        @Override
        public String words() {
            return "";
        }
    }

    /**
     * One for each distinct item of a list that names a row of some kind.
     *
     * @param component the list
     * @param type whose rows the items name; {@code null} where every item counts
     * @param by the component that holds the key there
     * @param kind which of these rows count; {@code null} where all do
     */
    record Items(
            String component,
            @Nullable Class<? extends Record> type,
            String by,
            @Nullable Where kind) implements Each {
        @Override
        public String words() {
            String named = type == null ? "" : " that names a " + Expression.row(type);
            return "one for each item of `%s`%s%s"
                    .formatted(component, named, kind == null ? "" : " whose " + kind.words());
        }
    }

    /**
     * One for each row of a file that names this one.
     *
     * @param key the component that the rows name this one by
     * @param type whose rows
     * @param by the component that names this row there; each item of a list
     * @param where which of these rows count
     * @param orNone whether one follows where no row names this one
     */
    record Rows(String key, Class<? extends Record> type, String by, List<Where> where, boolean orNone)
            implements Each {
        /** Copies the conditions. */
        public Rows {
            where = List.copyOf(where);
        }

        @Override
        public String words() {
            String kind = where.stream().map(Where::words).collect(Collectors.joining(" and "));
            return "one for each %s whose `%s` names it%s%s"
                    .formatted(
                            Expression.row(type),
                            by,
                            kind.isEmpty() ? "" : " and whose " + kind,
                            orNone ? ", and one where there is none" : "");
        }
    }
}
