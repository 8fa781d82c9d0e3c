package dev.roster.internal.row;

import dev.roster.internal.row.CheckedRow.State;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.RowRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the rows of one file, one at a time: shape, cells, types, rules of the row. One cell has one finding at
 * most. Not for use by several threads.
 */
public final class RowChecker {
    /** Stands for the place of a row that is in no batch. */
    public static final int NO_BATCH = -1;

    private final FileSpec<?> file;
    private final ColumnChecker[] columns;
    private final List<RowRule> rowRules;
    private final Header header;
    private final RowShape shape;
    private CheckedRow row;
    private final Consumer<Problem> problems;
    private final UnknownRules unknown;
    private final List<RuleUse> blanks = new ArrayList<>();

    /**
     * Makes a checker for a file whose header was read.
     *
     * @param problems takes the findings of each row, in the order of the columns
     * @param unknown judges the constraints that only a Validator knows
     */
    public RowChecker(FileSpec<?> file, Header header, Consumer<Problem> problems, UnknownRules unknown) {
        this.file = file;
        this.rowRules =
                file.rowRules().stream().filter(rule -> looked(rule, header)).toList();
        this.header = header;
        this.shape = new RowShape(file, header);
        this.problems = problems;
        this.unknown = unknown;
        this.row = newRow(NO_BATCH);
        this.columns = file.columns().stream()
                .map(column -> new ColumnChecker(file, column, header, this, unknown))
                .toArray(ColumnChecker[]::new);
    }

    /** Returns a checker of the same file that tells somebody else, and may work in another thread. */
    public RowChecker with(Consumer<Problem> taker) {
        return new RowChecker(file, header, taker, unknown);
    }

    /**
     * Returns a row of this file for {@link #check(RawRow, CheckedRow)} to fill.
     *
     * @param inBatch its place in a batch, from 0, or {@link #NO_BATCH}
     */
    public CheckedRow newRow(int inBatch) {
        return new CheckedRow(shape, inBatch);
    }

    /** Looks at a row; the result is valid until the next one. */
    public CheckedRow check(RawRow raw) {
        return check(raw, row);
    }

    /** Looks at a row, and fills one with what was found, which any checker of the same file has made. */
    public CheckedRow check(RawRow raw, CheckedRow into) {
        row = into;
        row.reset(raw);
        Rule fault = raw.fault();
        if (fault != null) {
            breakUp(broken(fault, raw), raw.size());
        } else if (raw.size() != header.width()) {
            breakUp(
                    file.use(SyntaxRules.RAGGED_ROW)
                            .at(row.place())
                            .with("cells", raw.size())
                            .with("headers", header.width()),
                    sure(raw));
        } else {
            checkCells(raw);
            checkOthers(raw);
            checkRow();
        }
        return row;
    }

    /** A rule about several cells is not looked at where one of their columns is missing. */
    private boolean looked(RowRule rule, Header header) {
        return rule.check().components().stream()
                .allMatch(component -> header.cell(file.column(component).ordinal()) >= 0);
    }

    private Problem broken(Rule fault, RawRow raw) {
        Place place = new Place(file.name(), raw.faultLine(), raw.record());
        Problem problem = file.use(fault).at(place).on(List.of()).saying(raw.duty());
        int cell = raw.faultCell();
        List<String> column = file.columns().stream()
                .filter(each -> cell >= 0 && header.cell(each.ordinal()) == cell)
                .map(ColumnSpec::header)
                .toList();
        boolean told = cell < 0 || !column.isEmpty();
        return (told ? problem.on(column) : problem.with("column number", cell + 1L)).with(raw.figures());
    }

    /** The row's cells cannot be told for sure; those that are there still tell that somebody was sent. */
    private void breakUp(Problem problem, int sure) {
        problems.accept(problem);
        row.breakUp(sure);
        for (ColumnSpec column : file.columns()) {
            int cell = header.cell(column.ordinal());
            boolean there = cell >= 0 && cell < row.raw().size();
            row.begin(column.ordinal(), !there ? State.ABSENT : row.raw().blank(cell) ? State.BLANK : State.GOOD);
        }
    }

    /**
     * Returns how many cells of a row with too many or too few stand under their own columns for sure: those before any
     * place where cells may have come in or fallen out, so that all others fit their columns.
     */
    private int sure(RawRow raw) {
        int more = raw.size() - header.width();
        int earliest = 0;
        int latest = header.width();
        for (ColumnChecker column : columns) {
            int cell = header.cell(column.column().ordinal());
            if (cell >= 0 && cell + more >= 0 && !column.fits(raw, cell + more)) {
                earliest = Math.max(earliest, cell + 1 + Math.min(more, 0));
            }
            if (cell >= 0 && !column.fits(raw, cell)) {
                latest = Math.min(latest, cell);
            }
        }
        return earliest <= latest ? earliest : 0;
    }

    private void checkCells(RawRow raw) {
        blanks.clear();
        for (ColumnChecker column : columns) {
            column.check(raw, row);
        }
    }

    /** Cells that nobody declared are sent like any other. */
    private void checkOthers(RawRow raw) {
        for (Header.Other other : header.others()) {
            Rule flaw = flaw(raw, other.cell());
            if (flaw != null) {
                Problem problem = onOther(flaw, other);
                report(raw.malformed(other.cell()) ? badEncoding(problem, raw, other.cell()) : problem);
            }
        }
    }

    /** Returns what is wrong with the characters of a cell, whatever they say. */
    static @Nullable Rule flaw(RawRow raw, int cell) {
        if (raw.malformed(cell)) {
            return SyntaxRules.BAD_ENCODING;
        }
        if (raw.lineBreak(cell)) {
            return SyntaxRules.LINE_BREAK_IN_CELL;
        }
        return raw.doublyEncoded(cell) ? SyntaxRules.DOUBLE_ENCODING : null;
    }

    static Problem badEncoding(Problem problem, RawRow raw, int cell) {
        return LikelyEncoding.placed(problem.saying(LikelyEncoding.duty(raw, cell)), raw, cell);
    }

    private Problem onOther(Rule rule, Header.Other other) {
        Problem problem = file.use(rule).at(row.place());
        return other.header().isEmpty()
                ? problem.with("position", other.cell() + 1L)
                : problem.on(List.of(other.header()));
    }

    /** Takes a blank cell, which a rule of the row may excuse. */
    void blank(RuleUse use) {
        blanks.add(use);
    }

    private void checkRow() {
        if (rowRules.isEmpty() && blanks.isEmpty()) {
            return;
        }
        for (RowRule rule : rowRules) {
            if (!rule.check().holds(row)) {
                report(rule.use().at(row.place()));
                blanks.removeIf(rule::excuses);
            }
        }
        blanks.forEach(blank -> report(blank.at(row.place())));
    }

    /** Takes what is wrong with the row. */
    void report(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            row.reject();
        }
        problems.accept(problem);
    }
}
