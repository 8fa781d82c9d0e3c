package dev.roster.oneroster.mapping;

import dev.roster.spec.RosterFile;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many rows become of one. */
public sealed interface Each {

    /** Returns what a row of a record's file is called in tables. */
    static String row(Class<? extends Record> type) {
        RosterFile file = type.getAnnotation(RosterFile.class);
        return "row of `%s`".formatted(file == null ? type.getSimpleName() : file.value());
    }

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
            String named = type == null ? "" : " that names a " + row(type);
            return "one for each item of `%s`%s%s"
                    .formatted(component, named, kind == null ? "" : " whose " + kind.words());
        }
    }

    /** How many rows become of one that others name. */
    enum Count {
        /** One for each that names it. */
        EACH(""),
        /** One for each that names it, and one where none does. */
        EACH_OR_NONE(", and one where there is none"),
        /** One, however many name it. */
        ONE("");

        private final String words;

        Count(String words) {
            this.words = words;
        }
    }

    /**
     * As many as there are rows of a file that name this one, or one where there are some.
     *
     * @param key the component that the rows name this one by
     * @param type whose rows
     * @param by the component that names this row there; each item of a list
     * @param where which of these rows count
     * @param count how many
     */
    record Rows(String key, Class<? extends Record> type, String by, List<Where> where, Count count) implements Each {
        /** Copies the conditions. */
        public Rows {
            where = List.copyOf(where);
        }

        @Override
        public String words() {
            String kind = where.stream().map(Where::words).collect(Collectors.joining(" and "));
            return "one %s %s whose `%s` names it%s%s"
                    .formatted(
                            count == Count.ONE ? "where there is a" : "for each",
                            row(type),
                            by,
                            kind.isEmpty() ? "" : " and whose " + kind,
                            count.words);
        }
    }
}
