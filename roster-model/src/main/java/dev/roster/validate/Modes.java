package dev.roster.validate;

import dev.roster.spec.FileMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a package are whole and which hold changes only: the rows say so where they agree, else the manifest.
 * A file is told once its rows were seen.
 */
final class Modes {
    private static final long MANY = 10;

    /** How many rows are as in a delta, as in a whole file, and as in neither. */
    private static final class Rows {
        private long filled;
        private long blank;
        private long between;

        private boolean agree() {
            return between == 0 && (filled == 0 || blank == 0);
        }
    }

    private final Manifest manifest;
    private final Map<String, Rows> files = new LinkedHashMap<>();

    Modes(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Counts a row of which some columns are filled that only a delta fills. */
    void count(String file, int filled, int all) {
        Rows rows = files.computeIfAbsent(file, name -> new Rows());
        if (filled == 0) {
            rows.blank++;
        } else if (filled == all) {
            rows.filled++;
        } else {
            rows.between++;
        }
    }

    /** Returns what all rows of a file say; {@code null} where they differ or there are none. */
    @Nullable
    FileMode rows(String file) {
        Rows rows = files.get(file);
        return rows == null || !rows.agree() ? null : rows.filled > 0 ? FileMode.DELTA : FileMode.BULK;
    }

    /** Returns whether the rows of a file differ, so that some of them are wrong. */
    boolean mixed(String file) {
        Rows rows = files.get(file);
        return rows != null && !rows.agree();
    }

    /** Returns whether nearly all of many rows are wrong, which then have one cause. */
    boolean mostlyWrong(String file) {
        Rows rows = files.get(file);
        if (rows == null || of(file) == null) {
            return false;
        }
        long right = of(file) == FileMode.BULK ? rows.blank : rows.filled;
        long wrong = rows.blank + rows.filled + rows.between - right;
        return wrong > MANY && wrong >= right;
    }

    /** Returns what a file is; {@code null} where nobody says. */
    @Nullable
    FileMode of(String file) {
        FileMode rows = rows(file);
        FileMode said = rows == null ? manifest.mode(file) : rows;
        return said == FileMode.ABSENT ? null : said;
    }

    /** Returns whether rows that are not in a file may be elsewhere. */
    boolean partly(String file) {
        return of(file) == FileMode.DELTA || (mixed(file) && of(file) == null);
    }
}
