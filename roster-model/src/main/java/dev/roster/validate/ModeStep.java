package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.DeltaCells;
import dev.roster.problem.CoreRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Rule;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Tells whether a file is whole or holds changes only, and finds the rows that are not so. The rows are only counted at
 * the first look: which of them are wrong is known when all were seen.
 */
final class ModeStep extends Step {
    private static final Set<Rule> OWN = Set.of(PackageRules.STATUS_IN_BULK, CoreRules.MISSING_VALUE);

    private final FileSpec<?> file;
    private final List<Integer> columns;
    private final Modes modes;
    private final BooleanSupplier untold;
    private boolean second;

    /**
     * Makes the step.
     *
     * @param there the ordinals of the columns that are in the file
     * @param untold takes note that nobody says which rows are wrong
     */
    ModeStep(FileSpec<?> file, List<Integer> there, Modes modes, BooleanSupplier untold, ProblemBook book) {
        super(book);
        this.file = file;
        this.columns = there;
        this.modes = modes;
        this.untold = untold;
    }

    @Override
    void first(CheckedRow row) {
        int filled = 0;
        for (int column : columns) {
            filled += row.filled(column) ? 1 : 0;
        }
        modes.count(file.name(), filled, columns.size());
    }

    @Override
    boolean wantsSecond() {
        boolean mixed = modes.mixed(file.name());
        second = mixed && modes.of(file.name()) != null;
        return mixed && (second || untold.getAsBoolean());
    }

    @Override
    void second(CheckedRow row) {
        FileMode mode = second ? modes.of(file.name()) : null;
        if (mode != null) {
            DeltaCells.check(row, mode, this::report);
        }
    }

    @Override
    void end() {
        if (second && modes.mostlyWrong(file.name())) {
            List<String> headers = file.headers(columns);
            book().keepFirst(problem -> file.name().equals(problem.place().file())
                    && OWN.contains(problem.rule())
                    && headers.containsAll(problem.columns()));
        }
    }
}
