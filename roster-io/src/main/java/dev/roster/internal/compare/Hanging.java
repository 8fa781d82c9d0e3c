package dev.roster.internal.compare;

import dev.roster.problem.CoreRules;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which files the rows of others hang, as their declarations say. */
public final class Hanging {
    private Hanging() {}

    /**
     * Returns the references that mean one row of another file which is more than the school; the first is the parent.
     * Lists of rows and references to the same file are no such.
     */
    public static List<ReferenceSpec> references(FileSpec<?> file) {
        return file.references().stream()
                .filter(reference -> !reference.target().equals(file.type()))
                .filter(reference -> reference.from().size() > 1
                        || !file.columns().get(reference.from().get(0)).school())
                .filter(reference -> reference.from().stream()
                        .noneMatch(column -> file.columns().get(column).type() == ColumnType.LIST))
                .toList();
    }

    /** Returns the names of the files on which the rows hang, that of the parent first. */
    public static List<String> targets(Format format, FileSpec<?> file) {
        return references(file).stream()
                .map(reference -> target(format, reference).name())
                .distinct()
                .toList();
    }

    private static FileSpec<?> target(Format format, ReferenceSpec reference) {
        return format.file(reference.target());
    }

    /** Returns the columns that mean rows of any file or a school, by their ordinals. */
    public static Set<Integer> columns(Format format, FileSpec<?> file) {
        Set<Integer> columns = new LinkedHashSet<>();
        file.references().forEach(reference -> columns.addAll(reference.from()));
        format.rules().stream()
                .filter(use -> use.rule().equals(CoreRules.DANGLING_REFERENCE)
                        && file.id().equals(use.file()))
                .forEach(use -> file.columns().stream()
                        .filter(column -> use.columns().contains(column.header()))
                        .forEach(column -> columns.add(column.ordinal())));
        file.columns().stream().filter(ColumnSpec::school).forEach(column -> columns.add(column.ordinal()));
        return columns;
    }

    /** Returns the column by which a file names the schools that others belong to; {@code null} where it is none of schools. */
    public static @Nullable ColumnSpec ownSchool(Format format, FileSpec<?> file) {
        for (FileSpec<?> other : format.files()) {
            for (ReferenceSpec reference : other.references()) {
                if (reference.target().equals(file.type())
                        && reference.from().size() == 1
                        && other.columns().get(reference.from().get(0)).school()) {
                    return file.column(reference.by().get(0));
                }
            }
        }
        return null;
    }

    /** Returns the files' declarations by name, those on which others hang before them; of several layouts the first. */
    public static List<FileSpec<?>> parentsFirst(Format format) {
        Map<Class<?>, FileSpec<?>> ordered = new LinkedHashMap<>();
        Set<Class<?>> begun = new LinkedHashSet<>();
        format.files().stream()
                .sorted(Comparator.comparing(file -> ownSchool(format, file) == null))
                .forEach(file -> visit(format, file, begun, ordered));
        Map<String, FileSpec<?>> byName = new LinkedHashMap<>();
        ordered.values().forEach(file -> byName.putIfAbsent(file.name(), file));
        return List.copyOf(byName.values());
    }

    private static void visit(
            Format format, FileSpec<?> file, Set<Class<?>> begun, Map<Class<?>, FileSpec<?>> ordered) {
        if (begun.add(file.type())) {
            references(file).forEach(reference -> visit(format, target(format, reference), begun, ordered));
            ordered.put(file.type(), file);
        }
    }
}
