package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import dev.roster.spec.ColumnSpec;
import dev.roster.validate.Spreadsheet.Sign;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a file that a spreadsheet spelt, by type: a cell that is as documented clears its column, but for a
 * code, of which only those count that are wrong.
 */
final class SpreadsheetStep extends Step {
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{1,4}([/.])[0-9]{1,2}\\1[0-9]{1,4}( .*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2} +[0-9]{1,2}:.*");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

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
        return switch (column.type()) {
            case FLAG -> Sign.CAPITALS;
            case DATE, DATETIME -> Sign.DAYS;
            default -> broken(column, Sign.ZEROS) == null ? null : Sign.ZEROS;
        };
    }

    /** Returns the rule that a cell breaks which is spelt so. */
    private static @Nullable Rule broken(ColumnSpec column, Sign sign) {
        if (sign != Sign.ZEROS) {
            return column.bad() == null ? null : column.bad().rule();
        }
        return column.rules().stream()
                .map(rule -> rule.use().rule())
                .filter(CoreRules.NOT_IN_LIST::equals)
                .findFirst()
                .orElse(null);
    }

    @Override
    void first(CheckedRow row) {
        for (int i = 0; i < clear.length; i++) {
            ColumnSpec column = columns.get(i);
            if (!clear[i] && row.filled(column.ordinal())) {
                take(i, column, row);
            }
        }
    }

    /** A right code says nothing: most of them start with no zero. */
    private void take(int i, ColumnSpec column, CheckedRow row) {
        boolean good = row.state(column.ordinal()) == CheckedRow.State.GOOD;
        if (good && sign(column) == Sign.ZEROS) {
            return;
        }
        clear[i] = good || !speltSo(column, row.text(column.ordinal()));
        spelt[i]++;
    }

    private static boolean speltSo(ColumnSpec column, String text) {
        return switch (column.type()) {
            case FLAG ->
                text.equals(text.toUpperCase(Locale.ROOT))
                        && column.cell().parse(text.toLowerCase(Locale.ROOT)) != null;
            case DATE, DATETIME -> DAY.matcher(text).matches();
            default -> DIGITS.matcher(text).matches() && !column.takes(text) && column.takes("0" + text);
        };
    }

    @Override
    void end() {
        for (int i = 0; i < clear.length; i++) {
            Sign sign = sign(columns.get(i));
            Rule broken = sign == null ? null : broken(columns.get(i), sign);
            if (!clear[i] && spelt[i] > 0 && sign != null && broken != null) {
                spreadsheet.take(sign, file, columns.get(i).header(), broken, spelt[i]);
            }
        }
    }
}
