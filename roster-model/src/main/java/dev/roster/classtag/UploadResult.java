package dev.roster.classtag;

import dev.roster.internal.text.Blanks;
import dev.roster.problem.Problem;
import dev.roster.source.RosterSource;
import dev.roster.spec.Redacted;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ClassTag says of an upload: the file that its page of results hands out, a row for each row that was uploaded. Only
 * the columns {@code result} and {@code action} are known; all others are kept. Whatever is not {@code SUCCESS} failed
 * (reading C17). Rows that failed are kept in memory. Immutable.
 *
 * @param file the file's name
 * @param rows how many rows the file has
 * @param succeeded how many of them succeeded
 * @param failed those that failed, in the file's order
 * @param problems what is wrong with the file itself, the first thousand: without the column {@code result} nothing is
 *     said of any row
 * @param findings how many problems there are in all
 */
public record UploadResult(
        String file, long rows, long succeeded, List<Row> failed, List<Problem> problems, long findings) {

    /**
     * A row that failed.
     *
     * @param line the line of the result file on which it starts, from 1
     * @param result what ClassTag says instead of success; {@code null} where nothing
     * @param action what ClassTag did with the row; {@code null} where it does not say
     * @param others the other cells that are filled, by header, in the file's order; by position, such as {@code column 3},
     *     where a column has no header of its own
     */
    public record Row(
            long line, @Nullable String result, @Nullable String action, Map<String, String> others) {

        /** Copies the map, in its order. */
        public Row {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** Copies the lists. */
    public UploadResult {
        failed = List.copyOf(failed);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a result file.
     *
     * @param name the file's name, one of {@link RosterSource#names}
     * @throws IOException if the file cannot be read; wrong content is a problem
     */
    public static UploadResult read(RosterSource source, String name) throws IOException {
        ResultRows rows = new ResultRows(name);
        source.read(name, rows);
        return rows.result();
    }

    /** Returns whether the file could be read as a whole and every row succeeded. */
    public boolean success() {
        return failed.isEmpty() && findings == 0 && rows == succeeded;
    }

    /** Returns whether a result says success. */
    static boolean success(@Nullable String text) {
        return text != null && !Blanks.blank(text) && text.strip().equalsIgnoreCase("SUCCESS");
    }

    @Override
    public String toString() {
        return "UploadResult[rows=%s, succeeded=%s, failed=%s, problems=%s]"
                .formatted(rows, succeeded, failed.size(), findings);
    }
}
