package dev.roster.spec;

import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A {@link SetRule} that is being written down; {@link #when} ends it. Not for use by several threads. */
public final class SetRuleBuilder {
    final Rule rule;
    final Class<? extends Record> checked;
    final List<String> components;
    final List<SetRule.Remembered> remembered = new ArrayList<>();
    Severity severity;
    String source = "";

    @Nullable
    Function<RowView, @Nullable String> group;

    boolean lookingBack;

    @Nullable
    Upload upload;

    final Set<Class<? extends Record>> ifThere = new LinkedHashSet<>();
    final Set<Class<? extends Record>> whole = new LinkedHashSet<>();

    SetRuleBuilder(Rule rule, Class<? extends Record> checked, List<String> components) {
        this.rule = rule;
        this.severity = rule.severity();
        this.checked = checked;
        this.components = components;
    }

    /** Says how much a finding weighs here, where that is not the rule's own severity. */
    public SetRuleBuilder severity(Severity other) {
        severity = other;
        return this;
    }

    /** Names document and section. */
    public SetRuleBuilder source(String text) {
        source = text;
        return this;
    }

    /** Remembers values of another file's rows by a key of one component. */
    public SetRuleBuilder remembering(Class<? extends Record> type, String key, String... values) {
        return remembering(new SetRule.Remembered(type, List.of(key), List.of(values), UnaryOperator.identity()));
    }

    /** Remembers values by any key. */
    public SetRuleBuilder remembering(SetRule.Remembered what) {
        remembered.add(what);
        return this;
    }

    /**
     * Reports a group once, on its first row that breaks the rule. A row that repeats a key takes no part.
     *
     * @param text tells the group of a row; {@code null} for none
     */
    public SetRuleBuilder oncePer(Function<RowView, @Nullable String> text) {
        group = text;
        return this;
    }

    /** Holds a row against the rows before it, where the rule remembers rows of the checked file itself. */
    public SetRuleBuilder lookingBack() {
        lookingBack = true;
        return this;
    }

    /** Holds for one kind of upload only. */
    public SetRuleBuilder onlyIn(Upload kind) {
        upload = kind;
        return this;
    }

    /** Remembers values of a file that may be absent: the rule then runs without it. */
    public SetRuleBuilder rememberingIfThere(SetRule.Remembered what) {
        ifThere.add(what.type());
        return remembering(what);
    }

    /**
     * Remembers values of a file all of whose rows have to be there, for a row that is not may be elsewhere. A row with a
     * wrong cell in its key may be the one that is missing.
     */
    public SetRuleBuilder rememberingWhole(SetRule.Remembered what) {
        whole.add(what.type());
        return remembering(what);
    }

    /**
     * Says when a row breaks the rule, and makes it. Cells that are blank or unreadable are {@code null} to it.
     *
     * @throws IllegalArgumentException if no source was named
     */
    public SetRule when(BiPredicate<RowView, SetRule.Memory> test) {
        return made(null, test);
    }

    /**
     * Says how a row differs from another that it must agree with, so that the finding can name columns and line;
     * {@code null} where it breaks nothing. A group is reported once.
     *
     * @throws IllegalArgumentException if no source was named
     */
    public SetRule whenDiffering(BiFunction<RowView, SetRule.Memory, SetRule.@Nullable Difference> difference) {
        return made(difference, (row, memory) -> difference.apply(row, memory) != null);
    }

    private SetRule made(
            @Nullable BiFunction<RowView, SetRule.Memory, SetRule.@Nullable Difference> difference,
            BiPredicate<RowView, SetRule.Memory> test) {
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "set rule '%s' on %s needs source(…) before when(…)".formatted(rule, checked.getSimpleName()));
        }
        return new SetRule(this, difference, test);
    }
}
