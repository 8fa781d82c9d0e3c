package dev.roster.oneroster.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the value of a target column comes from. A tree of the kinds below: data that the engine reads, the pages show
 * and the checks look through.
 */
public sealed interface Expression {

    /** Returns in words where the value comes from, in Markdown. */
    String words();

    /** Returns the cell of a column of the row. */
    static Expression take(String component) {
        return new Cell(component, false);
    }

    /** Returns the cell of a column of the other row: that of {@link Each.Rows}, or of {@link #gathered}. */
    static Expression joined(String component) {
        return new Cell(component, true);
    }

    /** Returns the item of {@link Each.Items}. */
    static Expression item() {
        return new Item();
    }

    /**
     * Returns a cell of the row of another file that has a key; the first one where several have it.
     *
     * @param by the component that holds the key there
     */
    static Expression lookup(Class<? extends Record> type, String by, Expression key, String component) {
        return new Lookup(type, by, key, component);
    }

    /** Returns the first item of a list that names a row of some kind; an item alone is none of a list. */
    static Expression firstNaming(Class<? extends Record> type, String by, Where kind, Expression list) {
        return new Naming(type, by, kind, list);
    }

    /** Returns the items of a list that name a row of some kind; a blank where none does. */
    static Expression allNaming(Class<? extends Record> type, String by, Where kind, Expression list) {
        return new NamingAll(type, by, kind, list);
    }

    /**
     * Returns a list with an item for each row of another file that names a key, each item once.
     *
     * @param by the component that names the key there; each item of a list
     * @param key the key; each item of a list is one
     * @param each what becomes an item, of {@link #joined} cells; a list gives each of its items
     */
    static Gathered gathered(Class<? extends Record> type, String by, Expression key, Expression each, Where... where) {
        return new Gathered(type, by, key, each, List.of(where));
    }

    /** Returns an id of OneRoster that is made of other ids; blank where one of them is. */
    static Expression id(String namespace, Expression... parts) {
        return new MadeId(namespace, List.of(parts), false);
    }

    /** Returns an id that is made of values which may be long or blank: a digest of them, the same for the same values. */
    static Expression digestId(String namespace, Expression... parts) {
        return new MadeId(namespace, List.of(parts), true);
    }

    /** Returns a list of one. */
    static Expression listOf(Expression of) {
        return new Listed(of);
    }

    /** Returns a text that no source says, and why it may be written all the same. */
    static Expression constant(String text, String rule) {
        return new Constant(text, rule);
    }

    /** Returns the first that is filled. */
    static Expression firstFilled(Expression... choices) {
        return new FirstFilled(List.of(choices));
    }

    /** Returns the items of all, each once. */
    static Expression allOf(Expression... lists) {
        return new AllOf(List.of(lists));
    }

    /** Returns nothing, because the source has no place for it; a supplement may. */
    static Expression missing(String why) {
        return new Missing(why);
    }

    /** Returns the same, changed. */
    default Expression by(Transform transform) {
        return new Changed(this, transform);
    }

    /** Returns the same where another value is not there, and nothing where it is. */
    default Expression whereBlank(Expression condition) {
        return new WhereBlank(this, condition);
    }

    /** Returns the same where another value is there, and nothing where it is not. */
    default Expression whereFilled(Expression condition) {
        return new WhereFilled(this, condition);
    }

    /** Returns the same where rows give one item, and nothing where they give none or several. */
    default Expression whereOne(Gathered rows) {
        return new WhereOne(this, rows);
    }

    /** Returns the same, which another cell says too; where that says another thing, it is dropped. */
    default Expression alsoIn(Expression cell) {
        return new AlsoIn(this, cell);
    }

    /** Returns the same, in other words where its own would be too long. */
    default Expression said(String words) {
        return new Said(this, words);
    }

    /** A cell of the row, or of the joined one. */
    record Cell(String component, boolean ofJoined) implements Expression {
        @Override
        public String words() {
            return "`" + component + "`" + (ofJoined ? " of the other row" : "");
        }
    }

    /** An item of the list that the flow takes apart. */
    record Item() implements Expression {
        @Override
        public String words() {
            return "the item";
        }
    }

    /** A cell of a row found by its key. */
    record Lookup(Class<? extends Record> type, String by, Expression key, String component) implements Expression {
        @Override
        public String words() {
            return "`%s` of the %s found by %s".formatted(component, Each.row(type), key.words());
        }
    }

    /** The first item of a list that names a row of some kind. */
    record Naming(Class<? extends Record> type, String by, Where kind, Expression list) implements Expression {
        @Override
        public String words() {
            return "the first of %s that names a %s whose %s".formatted(list.words(), Each.row(type), kind.words());
        }

        /** Returns in words what is done to the list. */
        String how() {
            return "the first that names a %s whose %s".formatted(Each.row(type), kind.words());
        }
    }

    /** The items of a list that name a row of some kind. */
    record NamingAll(Class<? extends Record> type, String by, Where kind, Expression list) implements Expression {
        @Override
        public String words() {
            return "those of %s that name a %s whose %s".formatted(list.words(), Each.row(type), kind.words());
        }

        /** Returns in words what is done to the list. */
        String how() {
            return "those that name a %s whose %s".formatted(Each.row(type), kind.words());
        }
    }

    /** A list over the rows that name a key. */
    record Gathered(Class<? extends Record> type, String by, Expression key, Expression each, List<Where> where)
            implements Expression {
        /** Copies the conditions. */
        public Gathered {
            where = List.copyOf(where);
        }

        @Override
        public String words() {
            String kind = where.stream().map(Where::words).collect(Collectors.joining(" and "));
            return "each %s whose `%s` names %s%s: %s"
                    .formatted(
                            Each.row(type), by, key.words(), kind.isEmpty() ? "" : " and whose " + kind, each.words());
        }
    }

    /** An id made of others. */
    record MadeId(String namespace, List<Expression> parts, boolean digest) implements Expression {
        /** Copies the parts. */
        public MadeId {
            parts = List.copyOf(parts);
        }

        @Override
        public String words() {
            String of = parts.stream().map(Expression::words).collect(Collectors.joining(", "));
            return digest
                    ? "`%s/…` with a digest of %s".formatted(namespace, of)
                    : "`%s/…` with %s".formatted(namespace, of);
        }
    }

    /** A value that was changed. */
    record Changed(Expression of, Transform by) implements Expression {
        @Override
        public String words() {
            return of.words() + ": " + by.says();
        }
    }

    /** A list of one. */
    record Listed(Expression of) implements Expression {
        @Override
        public String words() {
            return of.words();
        }
    }

    /** A text that no source says. */
    record Constant(String text, String rule) implements Expression {
        @Override
        public String words() {
            return "always `%s`: %s".formatted(text, rule);
        }
    }

    /** The first that is filled. */
    record FirstFilled(List<Expression> choices) implements Expression {
        /** Copies the choices. */
        public FirstFilled {
            choices = List.copyOf(choices);
        }

        @Override
        public String words() {
            return choices.stream().map(Expression::words).collect(Collectors.joining("; else "));
        }
    }

    /** A value that only holds where another is not there. */
    record WhereBlank(Expression of, Expression condition) implements Expression {
        @Override
        public String words() {
            return condition instanceof Cell
                    ? of.words() + ", where " + condition.words() + " is blank"
                    : of.words() + ", where this is blank: " + condition.words();
        }
    }

    /** A value that only holds where another is there. */
    record WhereFilled(Expression of, Expression condition) implements Expression {
        @Override
        public String words() {
            return of.words() + ", where this is filled: " + condition.words();
        }
    }

    /** A value that only holds where rows give one item. */
    record WhereOne(Expression of, Gathered rows) implements Expression {
        @Override
        public String words() {
            return of.words() + ", where this is one: " + rows.words();
        }
    }

    /** The items of several lists. */
    record AllOf(List<Expression> of) implements Expression {
        @Override
        public String words() {
            return of.stream().map(Expression::words).collect(Collectors.joining("; and "));
        }
    }

    /** A value that another cell says too. */
    record AlsoIn(Expression of, Expression cell) implements Expression {
        @Override
        public String words() {
            return of.words() + ", which " + cell.words() + " says too";
        }
    }

    /** A value with a sentence about it. */
    record Said(Expression of, String words) implements Expression {}

    /** Nothing. */
    record Missing(String why) implements Expression {
        @Override
        public String words() {
            return "no place: " + why;
        }
    }
}
