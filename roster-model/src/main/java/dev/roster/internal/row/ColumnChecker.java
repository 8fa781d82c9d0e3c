package dev.roster.internal.row;

import dev.roster.internal.row.CheckedRow.State;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.RawRow;
import dev.roster.spec.CellRule;
import dev.roster.spec.CellType;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Leniency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the cells of one column, as its declaration says; one cell has one finding at most. */
final class ColumnChecker {
    private final FileSpec<?> file;
    private final ColumnSpec column;
    private final int ordinal;
    private final int cell;
    private final @Nullable RuleUse blank;
    private final @Nullable RuleUse bad;
    private final CellType type;
    private final CellRule[] rules;
    private final boolean anything;
    private final RowChecker findings;
    private final UnknownRules unknown;
    private @Nullable CellMemo memo;

    ColumnChecker(FileSpec<?> file, ColumnSpec column, Header header, RowChecker findings, UnknownRules unknown) {
        this.file = file;
        this.column = column;
        this.ordinal = column.ordinal();
        this.cell = header.cell(ordinal);
        this.blank = column.blank();
        this.bad = column.bad();
        this.type = column.cell();
        this.rules = column.rules().toArray(CellRule[]::new);
        this.anything = bad == null && rules.length == 0;
        // what only a Validator knows may depend on more than the cell
        boolean ours = column.rules().stream().allMatch(rule -> rule.test() != null);
        this.memo = ours ? new CellMemo() : null;
        this.findings = findings;
        this.unknown = unknown;
    }

    ColumnSpec column() {
        return column;
    }

    /** Looks at the column's cell of a row that has all its cells. */
    void check(RawRow raw, CheckedRow row) {
        if (cell < 0) {
            row.begin(ordinal, State.ABSENT);
            return;
        }
        if (raw.start(cell) == raw.end(cell)) {
            checkBlank(row);
            return;
        }
        CellMemo.Known known = memo == null ? null : memo.find(raw, cell);
        if (known != null) {
            row.known(ordinal, known);
        } else {
            checkNew(raw, row);
        }
    }

    /** Returns whether a cell might be the column's, wherever it stands. */
    boolean fits(RawRow raw, int at) {
        if (at >= raw.size() || raw.malformed(at)) {
            return false;
        }
        if (raw.blank(at)) {
            return blank == null;
        }
        String text = raw.text(at);
        Object value = type.parse(text);
        return column.also().contains(text) || (value != null && broken(value) == null);
    }

    private void checkNew(RawRow raw, CheckedRow row) {
        if (raw.plain(cell) && raw.bytes()[raw.start(cell)] > ' ') {
            remember(raw, row, checkValue(row));
            return;
        }
        boolean right = false;
        if (raw.blank(cell)) {
            checkBlank(row);
        } else if (raw.malformed(cell)) {
            row.begin(ordinal, State.BAD);
            findings.report(RowChecker.badEncoding(on(row, SyntaxRules.BAD_ENCODING), raw, cell));
        } else {
            right = checkValue(row);
        }
        Rule flaw = RowChecker.flaw(raw, cell);
        if (flaw != null && unreported(row)) {
            findings.report(on(row, flaw));
        } else {
            remember(raw, row, right);
        }
    }

    private void remember(RawRow raw, CheckedRow row, boolean right) {
        if (memo != null && memo.off()) {
            memo = null;
        } else if (memo != null && right) {
            memo.keep(raw, cell, row.text(ordinal), row.typed(ordinal));
        }
    }

    private void checkBlank(CheckedRow row) {
        row.begin(ordinal, State.BLANK);
        if (blank != null) {
            findings.blank(blank);
        }
    }

    /** Looks at a cell that holds something, and returns whether nothing was to be said. */
    private boolean checkValue(CheckedRow row) {
        row.begin(ordinal, State.GOOD);
        if (anything) {
            return true;
        }
        String text = row.text(ordinal);
        Object value = bad == null ? text : type.parse(text);
        RuleUse broken = value == null ? bad : broken(value);
        if (value != null && bad != null) {
            row.value(ordinal, value);
        }
        if (broken == null || column.also().contains(text)) {
            return true;
        }
        if (!passes(row, text)) {
            row.state(ordinal, State.BAD);
            findings.report(broken.at(row.place()));
        }
        return false;
    }

    /** Returns whether a text that is not as documented passes because leniency was asked for, which is reported. */
    private boolean passes(CheckedRow row, String text) {
        Leniency leniency = column.leniency();
        Object value = leniency == null ? null : leniency.value(text);
        if (leniency == null || value == null) {
            return false;
        }
        row.value(ordinal, value);
        findings.report(leniency.use().at(row.place()));
        return true;
    }

    private @Nullable RuleUse broken(Object value) {
        for (CellRule rule : rules) {
            boolean holds = rule.test() == null
                    ? unknown.holds(file, column, rule, value)
                    : rule.test().test(value);
            if (!holds) {
                return rule.use();
            }
        }
        return null;
    }

    private boolean unreported(CheckedRow row) {
        State state = row.state(ordinal);
        return state == State.GOOD || (state == State.BLANK && blank == null);
    }

    private Problem on(CheckedRow row, Rule rule) {
        return file.use(rule).at(row.place()).on(List.of(column.header()));
    }
}
