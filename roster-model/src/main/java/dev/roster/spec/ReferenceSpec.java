package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link References}, by the ordinals of its columns.
 *
 * @param use the rule that a reference to nothing breaks
 * @param kindUse the rule that a reference to a row of another kind breaks; {@code null} where any kind will do
 * @param from this file's columns, the annotated one last
 * @param target the record that declares the file referred to
 * @param by the target's components, paired with {@code from}
 * @param kind the target's component that tells the kind, empty where any kind will do
 * @param value the value it has to have
 */
public record ReferenceSpec(
        RuleUse use,
        @Nullable RuleUse kindUse,
        List<Integer> from,
        Class<? extends Record> target,
        List<String> by,
        String kind,
        String value) {}
