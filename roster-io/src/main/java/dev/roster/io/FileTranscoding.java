package dev.roster.io;

import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.text.Blanks;
import dev.roster.io.members.RowWriter;
import dev.roster.io.members.XmlRowWriter;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one file and writes them in another encoding, until something would be lost. */
final class FileTranscoding implements RowSink {
    private static final String COLUMN = "column number";

    private final List<FileSpec<?>> layouts;
    private final Encoding encoding;
    private final OutputStream out;
    private final Consumer<Problem> problems;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>(); // the last one first
    private FileSpec<?> file;
    private @Nullable RowWriter writer;
    private int width;
    private boolean lost;

    FileTranscoding(List<FileSpec<?>> layouts, Encoding encoding, OutputStream out, Consumer<Problem> problems) {
        this.layouts = layouts;
        this.encoding = encoding;
        this.out = out;
        this.problems = problems;
        this.file = layouts.get(0);
    }

    @Override
    public void header(RawRow names) throws IOException {
        file = HeaderReader.layout(layouts, names);
        width = names.size();
        if (names.size() == 0 && names.fault() == null) {
            lose(file.use(CoreRules.MISSING_HEADER).at(Place.header(file.name(), names.line())));
        } else if (holds(names, Place.header(file.name(), names.line()))) {
            leaveOut(names);
            boolean twice = encoding != Encoding.CSV && new HashSet<>(texts).size() < texts.size();
            if (twice) {
                lose(file.use(CoreRules.DUPLICATE_COLUMN).at(Place.header(file.name(), names.line())));
            } else {
                writer = encoding.writer(out, file);
                writer.header(texts);
            }
        }
    }

    @Override
    public void row(RawRow row) throws IOException {
        Place place = new Place(file.name(), row.line(), row.record());
        if (row.size() != width && row.fault() == null) {
            Problem ragged = file.use(SyntaxRules.RAGGED_ROW)
                    .at(place)
                    .with("cells", row.size())
                    .with("headers", width);
            lose(ragged); // a blank cell and a missing one are the same where cells have names, and so are moved ones
        }
        if (holds(row, place) && writer != null && !lost && leavesOut(place)) {
            writer.row(texts);
        }
    }

    /** Spreadsheets add columns without a name and without cells; where cells have names, several cannot be told apart. */
    private void leaveOut(RawRow names) {
        long nameless = texts.stream().filter(Blanks::blank).count();
        for (int cell = texts.size() - 1; cell >= 0 && nameless > 1 && encoding != Encoding.CSV; cell--) {
            if (Blanks.blank(texts.get(cell))) {
                leftOut.add(cell);
                texts.remove(cell);
            }
        }
        for (int i = leftOut.size() - 1; i >= 0; i--) {
            problems.accept(file.use(CoreRules.UNKNOWN_COLUMN)
                    .at(Place.header(file.name(), names.line(leftOut.get(i))))
                    .saying("it has no name and is left out")
                    .with("position", leftOut.get(i) + 1L));
        }
    }

    /** Leaves out the cells that have no name, and returns whether nothing stands in them. */
    private boolean leavesOut(Place place) {
        for (int cell : leftOut) {
            if (!Blanks.blank(texts.remove(cell))) {
                lose(file.use(CoreRules.DUPLICATE_COLUMN)
                        .at(place)
                        .saying("two columns have no name, and a cell stands in one")
                        .with(COLUMN, cell + 1L));
                return false;
            }
        }
        return true;
    }

    /** Takes the texts of a row, and returns whether the other encoding can hold all of them. */
    private boolean holds(RawRow row, Place place) {
        texts.clear();
        if (row.fault() != null) {
            Place where = new Place(file.name(), row.faultLine(), row.record());
            lose(explained(file.use(row.fault()).at(where), row).with(row.figures()));
            return false;
        }
        boolean holds = true;
        for (int cell = 0; cell < row.size(); cell++) {
            String text = row.text(cell);
            texts.add(text);
            boolean forbidden = encoding == Encoding.XML && XmlRowWriter.forbidden(text) >= 0;
            if (forbidden || row.malformed(cell)) {
                String duty = forbidden ? "it holds a character that XML 1.0 forbids" : "";
                lose(file.use(SyntaxRules.BAD_ENCODING).at(place).saying(duty).with(COLUMN, cell + 1L));
                holds = false;
            }
        }
        return holds;
    }

    private Problem explained(Problem problem, RawRow row) {
        Problem said = problem.saying(row.duty());
        return row.faultCell() < 0 ? said : said.with(COLUMN, row.faultCell() + 1L);
    }

    private void lose(Problem problem) {
        lost = true;
        problems.accept(problem);
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        lost |= trouble.scope() != SyntaxTrouble.Scope.NOTHING;
        Place place = new Place(file.name(), trouble.line(), trouble.record());
        problems.accept(
                file.uses(trouble.rule())
                        ? file.use(trouble.rule())
                                .at(place)
                                .saying(trouble.duty())
                                .with(trouble.figures())
                        : unlisted(trouble, place));
    }

    /** Some troubles are the format's and not the file's, such as a file that changes. */
    private static Problem unlisted(SyntaxTrouble trouble, Place place) {
        return new Problem(
                trouble.rule(), trouble.rule().severity(), place, List.of(), trouble.duty(), trouble.figures(), null);
    }

    /** Ends the file, and returns whether all of it was written. */
    boolean finish() throws IOException {
        if (writer == null || lost) {
            return false;
        }
        writer.finish();
        return true;
    }
}
