package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.RuleUse;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.validate.Spreadsheet.Sign;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a file that a spreadsheet spelt, by type: a cell that is as documented clears its column. */
final class SpreadsheetStep extends Step {
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{1,4}([/.])[0-9]{1,2}\\1[0-9]{1,4}( .*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2} +[0-9]{1,2}:.*");

    private final List<ColumnSpec> columns;
    private final long[] spelt;
    private final boolean[] clear;
    private final Spreadsheet spreadsheet;
    private final String file;

    SpreadsheetStep(Columns columns, Spreadsheet spreadsheet, ProblemBook book) {
        super(book);
        this.columns = columns.file().columns().stream()
                .filter(column -> sign(column) != null && columns.header().cell(column.ordinal()) >= 0)
                .toList();
        this.file = columns.file().name();
        this.spelt = new long[this.columns.size()];
        this.clear = new boolean[this.columns.size()];
        this.spreadsheet = spreadsheet;
    }

    private static @Nullable Sign sign(ColumnSpec column) {
        return column.type() == ColumnType.FLAG
                ? Sign.CAPITALS
                : column.type() == ColumnType.DATE || column.type() == ColumnType.DATETIME ? Sign.DAYS : null;
    }

    @Override
    void first(CheckedRow row) {
        for (int i = 0; i < clear.length; i++) {
            ColumnSpec column = columns.get(i);
            if (!clear[i] && row.filled(column.ordinal())) {
                boolean good = row.state(column.ordinal()) == CheckedRow.State.GOOD;
                clear[i] = good || !speltSo(column, row.text(column.ordinal()));
                spelt[i]++;
            }
        }
    }

    private static boolean speltSo(ColumnSpec column, String text) {
        return column.type() == ColumnType.FLAG
                ? text.equals(text.toUpperCase(Locale.ROOT))
                        && column.cell().parse(text.toLowerCase(Locale.ROOT)) != null
                : DAY.matcher(text).matches();
    }

    @Override
    void end() {
        for (int i = 0; i < clear.length; i++) {
            Sign sign = sign(columns.get(i));
            RuleUse bad = columns.get(i).bad();
            if (!clear[i] && spelt[i] > 0 && sign != null && bad != null) {
                spreadsheet.take(sign, file, columns.get(i).header(), bad.rule(), spelt[i]);
            }
        }
    }
}
