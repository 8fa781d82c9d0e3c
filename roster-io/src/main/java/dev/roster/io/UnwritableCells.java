package dev.roster.io;

import dev.roster.io.members.XmlRowWriter;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What no file may hold, whatever the column says: line breaks inside a cell, which are only a warning where they are
 * read, text that is none, such as half a surrogate pair, and what is larger than a reader takes.
 */
final class UnwritableCells {
    private static final Limits LIMITS = Limits.STANDARD;
    private static final int QUOTES_AND_SEPARATOR = 3;

    private final FileSpec<?> file;
    private final Encoding encoding;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

    /**
     * Looks at the rows of a file.
     *
     * @throws IllegalArgumentException if it has more columns than a reader takes
     */
    UnwritableCells(FileSpec<?> file, Encoding encoding) {
        if (file.columns().size() > LIMITS.columns()) {
            throw new IllegalArgumentException("%s has %s columns, and readers take at most %s; declare fewer"
                    .formatted(file.id(), file.columns().size(), LIMITS.columns()));
        }
        this.file = file;
        this.encoding = encoding;
    }

    /** Returns the findings of a row, with those about unwritable cells in the place of any other of the same cell. */
    List<Problem> replaceAmong(List<Problem> problems, List<String> texts, Place place) {
        @Nullable List<Problem> found = null;
        long rowBytes = 0;
        for (ColumnSpec column : file.columns()) {
            String text = texts.get(column.ordinal());
            long bytes = bytes(text);
            rowBytes += bytes + QUOTES_AND_SEPARATOR;
            if (bytes <= LIMITS.cellBytes() && harmless(text)) {
                continue;
            }
            Problem unwritable = bytes > LIMITS.cellBytes()
                    ? large(List.of(column.header()), "cell limit in bytes", LIMITS.cellBytes(), place)
                    : find(column, text, place);
            if (unwritable != null) {
                found = found == null ? new ArrayList<>(problems) : found;
                found.removeIf(problem -> problem.columns().equals(unwritable.columns()));
                found.add(unwritable);
            }
        }
        if (rowBytes > LIMITS.rowBytes()) {
            found = found == null ? new ArrayList<>(problems) : found;
            found.add(large(List.of(), "row limit in bytes", LIMITS.rowBytes(), place));
        }
        return List.copyOf(found == null ? problems : found);
    }

    /** Returns how many bytes a reader counts where the text is quoted. */
    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += c == '"' ? 2 : 1;
            } else {
                bytes += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
        }
        return bytes;
    }

    /** Returns whether a text has neither controls nor what may be half of a character, so that nobody has to look closer. */
    private static boolean harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static Problem large(List<String> columns, String limit, long most, Place place) {
        return new Problem(
                SyntaxRules.OVER_LIMIT, Severity.ERROR, place, columns, "", List.of(new Figure(limit, most)), null);
    }

    private @Nullable Problem find(ColumnSpec column, String text, Place place) {
        if (text.indexOf('\0') >= 0 || !encoder.canEncode(text)) {
            return problem(SyntaxRules.BAD_ENCODING, "must be text that UTF-8 can write, without NUL", column, place);
        }
        if (encoding == Encoding.XML && XmlRowWriter.forbidden(text) >= 0) {
            return problem(SyntaxRules.BAD_ENCODING, "must not hold characters that XML 1.0 forbids", column, place);
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return problem(SyntaxRules.LINE_BREAK_IN_CELL, "must not hold a line break", column, place);
        }
        return null;
    }

    private static Problem problem(Rule rule, String duty, ColumnSpec column, Place place) {
        return new Problem(rule, Severity.ERROR, place, List.of(column.header()), duty, List.of(), null);
    }
}
