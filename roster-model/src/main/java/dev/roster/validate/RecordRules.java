package dev.roster.validate;

import dev.roster.internal.record.Accessors;
import dev.roster.internal.row.UnknownRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.spec.CellRule;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.RowRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a record, checked directly: for every record the same verdict as a
 * {@code jakarta.validation.Validator}'s (see {@link Violations}), at a fraction of its cost. Jakarta's own constraints
 * mean what Jakarta says of them, also for blank text; the SDK's take blank text for absent. What a declaration says of
 * cells beyond constraints, such as a blank one that is only a warning, is checked where there are cells: by {@link
 * Roster} and by writers.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> the record
 */
public final class RecordRules<T extends Record> {
    private final FileSpec<T> file;
    private final List<Cell> cells = new ArrayList<>();

    /** A column with the component that holds its value and what is asked of it. */
    private record Cell(ColumnSpec column, String component, Predicate<@Nullable Object> missing) {

        private @Nullable Object of(Accessors accessors, Record row) {
            Object value = accessors.read(row, component);
            return column.open() && value instanceof Map<?, ?> map ? map.get(column.header()) : value;
        }
    }

    private RecordRules(FileSpec<T> file) {
        this.file = file;
        for (RecordComponent component : file.type().getRecordComponents()) {
            boolean open = component.getType() == Map.class;
            file.columns().stream()
                    .filter(column -> open ? column.open() : column.component().equals(component.getName()))
                    .forEach(column -> cells.add(new Cell(column, component.getName(), missing(component.getName()))));
        }
    }

    /**
     * Returns the rules of a file's record.
     *
     * @throws IllegalArgumentException if the record has a constraint whose validator is no {@link
     *     dev.roster.spec.Check}, which only a Validator can judge
     */
    public static <T extends Record> RecordRules<T> of(FileSpec<T> file) {
        new UnknownRules(null).accept(file);
        return new RecordRules<>(file);
    }

    private Predicate<@Nullable Object> missing(String component) {
        Field field = Arrays.stream(file.type().getDeclaredFields())
                .filter(candidate -> candidate.getName().equals(component))
                .findFirst()
                .orElseThrow();
        if (field.getAnnotationsByType(NotBlank.class).length > 0) {
            return value -> value == null || value.toString().isBlank();
        }
        if (field.getAnnotationsByType(NotEmpty.class).length > 0) {
            return value -> value == null || (value instanceof Collection<?> items && items.isEmpty());
        }
        return field.getAnnotationsByType(NotNull.class).length > 0 ? value -> value == null : value -> false;
    }

    /**
     * Checks a record.
     *
     * @return what is wrong, one finding a column at most, in the order of the columns, then the rules about several
     *     columns; each at the file as a whole, because a record stands on no line
     */
    public List<Problem> check(T row) {
        Accessors accessors = Accessors.of(file.type());
        List<RuleUse> uses = new ArrayList<>();
        for (Cell cell : cells) {
            RuleUse broken = broken(cell, cell.of(accessors, row));
            if (broken != null) {
                uses.add(broken);
            }
        }
        for (RowRule rule : file.rowRules()) {
            if (!rule.check().isValid(row, null)) {
                uses.removeIf(rule::excuses);
                uses.add(rule.use());
            }
        }
        return uses.stream().map(use -> use.at(Place.file(file.name()))).toList();
    }

    private static @Nullable RuleUse broken(Cell cell, @Nullable Object value) {
        if (cell.missing().test(value)) {
            return cell.column().blank();
        }
        if (value == null
                || (value instanceof String text && cell.column().also().contains(text))) {
            return null;
        }
        for (CellRule rule : cell.column().rules()) {
            Predicate<Object> test = rule.test();
            if (test != null && !test.test(value)) {
                return rule.use();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "RecordRules[" + file.id() + "]";
    }
}
