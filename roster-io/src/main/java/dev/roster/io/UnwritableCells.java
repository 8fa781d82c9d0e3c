package dev.roster.io;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What no file may hold, whatever the column says: line breaks inside a cell, which are only a warning where they are
 * read, and text that is none, such as half a surrogate pair.
 */
final class UnwritableCells {
    private final FileSpec<?> file;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

    UnwritableCells(FileSpec<?> file) {
        this.file = file;
    }

    /** Returns the findings of a row, with those about unwritable cells in the place of any other of the same cell. */
    List<Problem> replaceAmong(List<Problem> problems, List<String> texts, Place place) {
        List<Problem> found = new ArrayList<>(problems);
        for (ColumnSpec column : file.columns()) {
            Problem unwritable = find(column, texts.get(column.ordinal()), place);
            if (unwritable != null) {
                found.removeIf(problem -> problem.columns().equals(unwritable.columns()));
                found.add(unwritable);
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Problem find(ColumnSpec column, String text, Place place) {
        if (text.indexOf('\0') >= 0 || !encoder.canEncode(text)) {
            return problem(SyntaxRules.BAD_ENCODING, "must be text that UTF-8 can write, without NUL", column, place);
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
