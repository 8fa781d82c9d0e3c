package dev.roster.spec;

import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A rule among rows that annotations cannot carry. It names what is remembered of which rows, so that memory stays
 * declared and only those columns are decoded, and the rows that are checked once everything to be remembered was read.
 * Immutable; the predicate is called by one thread at a time.
 */
public final class SetRule {

    /**
     * What is remembered of a file, by key.
     *
     * @param type the record whose rows are remembered
     * @param key the components that a row is found by
     * @param values the components that are kept
     * @param fold makes texts of the key comparable; applied to each component's text
     * @param rows those that are remembered; may look at any component
     * @param keep of how many rows with one key the values are kept
     */
    public record Remembered(
            Class<? extends Record> type,
            List<String> key,
            List<String> values,
            UnaryOperator<String> fold,
            Predicate<RowView> rows,
            Keep keep) {
        /** Whether the first value that is filled is kept of each component, or every row's values together. */
        public enum Keep {
            /** The first. */
            FIRST,
            /** Every row's. */
            EVERY
        }

        /** Remembers the first values of all rows. */
        public Remembered(
                Class<? extends Record> type, List<String> key, List<String> values, UnaryOperator<String> fold) {
            this(type, key, values, fold, row -> true, Keep.FIRST);
        }

        /** Remembers the first values of all rows, by literal keys. */
        public static Remembered of(Class<? extends Record> type, List<String> key, String... values) {
            return new Remembered(type, key, List.of(values), UnaryOperator.identity());
        }

        /** Returns a copy that remembers some rows only. */
        public Remembered only(Predicate<RowView> some) {
            return new Remembered(type, key, values, fold, some, keep);
        }

        /** Returns a copy that keeps every row's values. */
        public Remembered every() {
            return new Remembered(type, key, values, fold, rows, Keep.EVERY);
        }
    }

    /** What was remembered; valid only during the call that got it. */
    public interface Memory {

        /**
         * Returns whether a row with the key was there. Where nothing but the key is remembered, a row with a cell too many
         * or too few was there under every key that it may have; where the rule remembers the whole file, so was a row with a
         * wrong cell in a key of several.
         */
        boolean knows(Class<? extends Record> type, @Nullable String... key);

        /** Returns the first text that a row with the key has, or {@code null} where there is none. */
        @Nullable
        String recall(Class<? extends Record> type, String component, @Nullable String... key);

        /** Returns the texts that every row with the key has, each row's in the order of what is remembered. */
        List<List<@Nullable String>> every(Class<? extends Record> type, @Nullable String... key);

        /** Returns the first text that a row with the key has, of a file that is remembered in several ways. */
        @Nullable
        String recall(Remembered what, String component, @Nullable String... key);

        /**
         * Follows a component that names another row of the file, from row to row, and returns the text that no row has
         * for its key, or whose row names none; {@code null} where that leads round in a circle. Many rows cost little
         * more than one look each.
         */
        @Nullable
        String follow(Class<? extends Record> type, String component, String key);

        /**
         * Returns whether a row says something else than the first row that it names. What is blank on either side does
         * not differ. The same as two texts compared, at less cost.
         *
         * @param component what the row that is named must say
         * @param row the row that is checked, as the rule got it
         * @param key the component of the checked row that names the other
         * @param own what the checked row says
         */
        boolean differs(Class<? extends Record> type, String component, RowView row, String key, String own);

        /** Returns the line of the first row with the key, or 0 where there is none. */
        long line(Remembered what, @Nullable String... key);
    }

    /**
     * How a row differs from another that it must agree with.
     *
     * @param group what the rows have in common; of a group only the first row that differs is reported
     * @param components the components in which it differs
     * @param type the record of the other row
     * @param line the line of the other row in its file
     */
    public record Difference(String group, List<String> components, Class<? extends Record> type, long line) {

        /** Copies the list. */
        public Difference {
            components = List.copyOf(components);
        }

        /** Prints no group, for that is made of cells. */
        @Override
        public String toString() {
            return "Difference[components=%s, line=%s]".formatted(components, line);
        }
    }

    private final Rule rule;
    private final Severity severity;
    private final String source;
    private final List<Remembered> remembered;
    private final Class<? extends Record> checked;
    private final List<String> components;
    private final @Nullable Function<RowView, @Nullable String> group;
    private final boolean lookingBack;
    private final Set<Class<? extends Record>> ifThere;
    private final Set<Class<? extends Record>> whole;
    private final @Nullable Upload upload;
    private final @Nullable BiFunction<RowView, Memory, @Nullable Difference> difference;
    private final BiPredicate<RowView, Memory> broken;

    SetRule(
            SetRuleBuilder draft,
            @Nullable BiFunction<RowView, Memory, @Nullable Difference> difference,
            BiPredicate<RowView, Memory> broken) {
        this.rule = draft.rule;
        this.severity = draft.severity;
        this.source = draft.source;
        this.remembered = List.copyOf(draft.remembered);
        this.checked = draft.checked;
        this.components = draft.components;
        this.group = draft.group;
        this.lookingBack = draft.lookingBack;
        this.ifThere = Set.copyOf(draft.ifThere);
        this.whole = Set.copyOf(draft.whole);
        this.upload = draft.upload;
        this.difference = difference;
        this.broken = broken;
    }

    /**
     * Starts a rule about the rows of a file.
     *
     * @param rule the catalogue's entry
     * @param checked the record whose rows are checked
     * @param components the components the rule concerns and reads
     */
    public static SetRuleBuilder reports(Rule rule, Class<? extends Record> checked, String... components) {
        return new SetRuleBuilder(rule, checked, List.of(components));
    }

    /** Returns the rule that a row breaks. */
    public Rule rule() {
        return rule;
    }

    /** Returns how much a finding weighs. */
    public Severity severity() {
        return severity;
    }

    /** Returns document and section. */
    public String source() {
        return source;
    }

    /** Returns what is remembered, mostly of other files. */
    public List<Remembered> remembered() {
        return remembered;
    }

    /** Returns the record whose rows are checked. */
    public Class<? extends Record> checked() {
        return checked;
    }

    /** Returns the components that are concerned and read. */
    public List<String> components() {
        return components;
    }

    /** Returns whether a finding stands once for several rows; a row that repeats a key takes no part then. */
    public boolean amongGroups() {
        return group != null || difference != null;
    }

    /**
     * Returns how to tell the group that a finding stands once for: rows with one text are one group, {@code null} is
     * none. {@code null} where every row that breaks the rule is reported, or where the {@link Difference} tells.
     */
    public @Nullable Function<RowView, @Nullable String> group() {
        return group;
    }

    /** Returns whether a row is held against the rows before it only, where its own file is remembered. */
    public boolean lookingBack() {
        return lookingBack;
    }

    /** Returns whether the rule cannot run where a file that it remembers is absent. */
    public boolean needs(Class<? extends Record> type) {
        return !ifThere.contains(type);
    }

    /** Returns whether the rule cannot run where a file that it remembers holds some of its rows only. */
    public boolean needsWhole(Class<? extends Record> type) {
        return whole.contains(type);
    }

    /** Returns whether the rule holds for an upload of a kind. */
    public boolean holdsFor(Upload kind) {
        return upload == null || upload == kind;
    }

    /** Returns how a row differs from another; {@code null} where it breaks nothing, or where the rule does not say. */
    public @Nullable Difference difference(RowView row, Memory memory) {
        return difference == null ? null : difference.apply(row, memory);
    }

    /** Returns whether a row breaks the rule. */
    public boolean broken(RowView row, Memory memory) {
        return broken.test(row, memory);
    }
}
