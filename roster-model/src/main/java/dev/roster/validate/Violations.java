package dev.roster.validate;

import dev.roster.problem.RuleUse;
import dev.roster.spec.CellRule;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.RowRule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@code jakarta.validation.Validator} found in a record, in the words of the catalogue. */
public final class Violations {
    private Violations() {}

    /**
     * Returns the rules that violations break: one a column at most, the one that a report would name, in the order of
     * the columns, then those about several columns. The same as {@link RecordRules#check} finds.
     *
     * @param file the record's file, of the plain format, because a Validator knows nothing of a profile; where the
     *     profile declares open columns whose values have constraints, of the format as it bends it
     * @throws IllegalArgumentException if a violation is of a constraint that the declaration does not have
     */
    public static <T extends Record> List<RuleUse> of(
            FileSpec<T> file, Collection<? extends ConstraintViolation<T>> violations) {
        Map<String, List<Annotation>> byComponent = new LinkedHashMap<>();
        for (ConstraintViolation<T> violation : violations) {
            byComponent
                    .computeIfAbsent(component(violation), component -> new ArrayList<>())
                    .add(violation.getConstraintDescriptor().getAnnotation());
        }
        List<RuleUse> uses = new ArrayList<>();
        for (ColumnSpec column : file.columns()) {
            List<Annotation> broken = byComponent.remove(column.open() ? open(column.header()) : column.component());
            if (broken != null) {
                uses.add(first(file, column, broken));
            }
        }
        List<Annotation> ofRow = byComponent.remove("");
        if (ofRow != null) {
            for (RowRule rule : ofRow(file, ofRow)) {
                uses.removeIf(rule::excuses);
                uses.add(rule.use());
            }
        }
        if (!byComponent.isEmpty()) {
            throw new IllegalArgumentException("violations of %s are on %s, which are no columns; columns are %s"
                    .formatted(
                            file.id(),
                            byComponent.keySet(),
                            file.columns().stream().map(ColumnSpec::component).toList()));
        }
        return uses;
    }

    /** Returns the component or the open column that a violation is on, empty for the record as a whole. */
    private static String component(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        String name = nodes.hasNext() ? nodes.next().getName() : null;
        Object key = nodes.hasNext() ? nodes.next().getKey() : null;
        return key != null ? open(key.toString()) : name == null ? "" : name;
    }

    /** Tells an open column from a component of the same name. */
    private static String open(String header) {
        return "[%s]".formatted(header);
    }

    private static RuleUse first(FileSpec<?> file, ColumnSpec column, List<Annotation> broken) {
        RuleUse missing = column.blank();
        if (missing != null && broken.stream().anyMatch(Violations::required)) {
            return missing;
        }
        List<@Nullable Annotation> known =
                column.rules().stream().map(CellRule::constraint).toList();
        int first = broken.stream().mapToInt(known::indexOf).min().orElse(-1);
        if (first < 0) {
            throw unknown(file, broken);
        }
        return column.rules().get(first).use();
    }

    private static boolean required(Annotation annotation) {
        return annotation instanceof NotBlank || annotation instanceof NotNull || annotation instanceof NotEmpty;
    }

    private static List<RowRule> ofRow(FileSpec<?> file, List<Annotation> broken) {
        List<RowRule> rules = file.rowRules().stream()
                .filter(rule -> broken.contains(rule.constraint()))
                .toList();
        if (rules.size() < broken.size()) {
            throw unknown(file, broken);
        }
        return rules;
    }

    private static IllegalArgumentException unknown(FileSpec<?> file, List<Annotation> broken) {
        return new IllegalArgumentException(
                "%s declares not all of %s; take the file from the format whose record was validated"
                        .formatted(
                                file.id(),
                                broken.stream()
                                        .map(one -> "@" + one.annotationType().getSimpleName())
                                        .distinct()
                                        .sorted()
                                        .toList()));
    }
}
