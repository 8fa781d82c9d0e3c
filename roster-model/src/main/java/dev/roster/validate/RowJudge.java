package dev.roster.validate;

import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RowChecker;
import dev.roster.internal.row.UnknownRules;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one file to the rules of a row and hands each of them on, also one that is rejected. For programs
 * that hold rows against each other themselves, because a set is too large for one machine; {@link Roster} does all of
 * it on one. What is wrong with the header and with the file as a whole is not said here.
 *
 * <p>Not for use by several threads. New, and may change.
 */
public final class RowJudge implements RowSink {
    private final List<FileSpec<?>> layouts;
    private final Consumer<Problem> problems;
    private final Consumer<JudgedRow> rows;
    private @Nullable RowChecker checker;
    private @Nullable FileSpec<?> file;

    /**
     * Makes a judge of one file.
     *
     * @param format the format as it holds for the set
     * @param name the file's documented name
     * @param problems takes what is wrong with each row, in the order of its columns
     * @param rows takes each row after that; the object is valid during the call only
     * @throws IllegalArgumentException if the format has no such file
     */
    public RowJudge(Format format, String name, Consumer<Problem> problems, Consumer<JudgedRow> rows) {
        this.layouts = format.layouts(name);
        this.problems = problems;
        this.rows = rows;
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException(
                    "format '%s' has no file '%s'; it has %s".formatted(format.id(), name, format.files()));
        }
    }

    /**
     * Takes the names of the columns. The rows are passed over where these are not a file's of the format.
     *
     * @throws IllegalArgumentException if the file has a constraint that only a Validator knows
     */
    @Override
    public void header(RawRow names) {
        FileSpec<?> layout = HeaderReader.layout(layouts, names);
        Header header = HeaderReader.read(layout, layouts, names);
        if (header.known()) {
            UnknownRules unknown = new UnknownRules(null);
            unknown.accept(layout);
            file = layout;
            checker = new RowChecker(layout, header, problems, unknown);
        }
    }

    /** Returns the layout that the header is of; {@code null} where it is none of the file's, or was not given yet. */
    public @Nullable FileSpec<?> file() {
        return file;
    }

    @Override
    public void row(RawRow row) {
        if (checker != null) {
            rows.accept(new JudgedRow(checker.check(row)));
        }
    }

    /** Passes it over; whoever reads the file has to tell of it. */
    @Override
    public void trouble(SyntaxTrouble trouble) {
        // said by whoever holds the set as a whole to the format
    }
}
