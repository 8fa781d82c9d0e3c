package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.text.Blanks;
import dev.roster.spec.ColumnSpec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One flow at work: row by row, each becoming as many rows of the target as the flow says. */
final class FlowRun {
    private final Flow flow;
    private final Sources sources;
    private final TargetBook target;
    private final Marks marks = new Marks();
    private final Evaluation evaluation;
    private final @Nullable Expression[] fills;
    private final @Nullable String[] cells;
    private final @Nullable String[] rules;
    private final int[] starts;
    private final List<Expression> entity;
    /** The conditions on cells that go nowhere themselves: where the row went is all that tells them. */
    private final List<Where> silent;

    private final Map<String, String> opened = new LinkedHashMap<>();

    FlowRun(Flow flow, Sources sources, TargetBook target) {
        this.flow = flow;
        this.sources = sources;
        this.target = target;
        this.evaluation = new Evaluation(sources, marks);
        int width = target.file().columns().size();
        this.fills = new Expression[width];
        this.cells = new String[width];
        this.rules = new String[width];
        this.starts = new int[width + 1];
        this.entity = IdSpace.entity(flow, target.file());
        Set<String> read = Reads.of(flow).reads().stream()
                .filter(cell -> cell.index() == null && !cell.to().isEmpty())
                .map(Reads.Read::component)
                .collect(Collectors.toSet());
        this.silent = flow.where().stream()
                .filter(where -> !read.contains(where.component()))
                .toList();
        for (Map.Entry<String, Expression> fill : flow.fills().entrySet()) {
            fills[target.file().column(fill.getKey()).ordinal()] = fill.getValue();
        }
    }

    Flow flow() {
        return flow;
    }

    /** Returns the words of what made another value of one, or nothing. */
    Set<String> altered() {
        return marks.altered();
    }

    void take(SourceBook book, CheckedRow row) throws IOException {
        if (!book.file().type().equals(flow.source()) || !Cells.meant(row, flow.where())) {
            return;
        }
        evaluation.row(row, book);
        open(book, row);
        if (flow.each() instanceof Each.Items items) {
            eachItem(items);
        } else if (flow.each() instanceof Each.Rows rows) {
            eachRow(rows);
        } else {
            emit(null, 0);
        }
    }

    private void open(SourceBook book, CheckedRow row) {
        opened.clear();
        if (flow.alike()) {
            for (SourceBook.Extra column : book.open()) {
                opened.put(column.header(), row.raw().text(column.cell()));
            }
        }
    }

    private void eachItem(Each.Items items) throws IOException {
        List<String> all = Cells.texts(evaluation.cell(items.component())).stream()
                .distinct()
                .toList();
        Index.Key key = Index.Key.of(items);
        List<String> meant = key == null
                ? all
                : all.stream()
                        .filter(text -> sources.index(key).first(text) >= 0)
                        .toList();
        Fate fate = meant.size() == all.size() ? Fate.KEPT : Fate.NARROWED;
        for (String text : meant) {
            evaluation.item(items.component(), text, fate);
            emit(null, 0);
        }
    }

    private void eachRow(Each.Rows rows) throws IOException {
        Object key = evaluation.cell(rows.key());
        Index index = sources.index(new Index.Key(rows.type(), rows.by(), rows.where()));
        int place = key == null ? -1 : index.first(key.toString());
        if (place < 0 && rows.count() == Each.Count.EACH_OR_NONE) {
            emit(null, 0);
        } else if (place >= 0 && rows.count() == Each.Count.ONE) {
            emit(index, place);
        } else {
            while (place >= 0) {
                emit(index, place);
                place = index.next(place);
            }
        }
    }

    /** Marks the cells that tell that the other row is meant; of all of them where one row becomes of all. */
    private void markOthers(Index index, int place) {
        evaluation.other(index, place);
        if (flow.each() instanceof Each.Rows rows && rows.count() == Each.Count.ONE) {
            for (int other = index.next(place); other >= 0; other = index.next(other)) {
                evaluation.other(index, other);
            }
        }
    }

    private void emit(@Nullable Index index, int place) throws IOException {
        marks.clear();
        evaluation.joined(index, place);
        if (!flow.filled().stream().allMatch(evaluation::holds)) {
            return;
        }
        silent.forEach(where -> evaluation.mark(where.component(), where.fate()));
        if (index != null) {
            markOthers(index, place);
        }
        int common = marks.size();
        for (ColumnSpec column : target.file().columns()) {
            fill(column);
        }
        starts[cells.length] = marks.size();
        int before = target.before(cells);
        long entity = entity();
        if (before < 0 || !target.about(before, entity)) {
            marks.count(0, marks.size());
            evaluation.countOpen(opened.keySet());
            target.write(cells, rules, opened, entity);
            return;
        }
        marks.count(0, common);
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i];
            if (text != null && target.says(before, i, text)) {
                marks.count(starts[i], starts[i + 1]);
            }
        }
    }

    /** Returns a digest of what the row is about; 0 where its key says that. */
    private long entity() {
        String ids = entity.stream().map(evaluation::aside).toList().toString();
        return entity.isEmpty() || ids.equals(target.key(cells)) ? 0 : FirstRows.digest(ids);
    }

    private void fill(ColumnSpec column) {
        int at = column.ordinal();
        starts[at] = marks.size();
        Expression from = fills[at];
        Object value = from == null ? null : evaluation.start(from);
        String text = from == null || value == null ? null : text(column, from, value);
        boolean blank = text == null || Blanks.blank(text);
        if (blank) {
            marks.forget(starts[at]);
        }
        cells[at] = blank ? null : text;
        rules[at] = from == null || blank ? null : evaluation.invented();
    }

    /** Returns the cell that is written: as it was read where that says the same in the target. */
    private @Nullable String text(ColumnSpec column, Expression from, Object value) {
        Object taken = taken(column, value);
        if (taken == null) {
            return null;
        }
        String text = Cells.text(column, taken);
        String read = from instanceof Expression.Cell cell && !cell.ofJoined() ? evaluation.text(cell) : text;
        if (read.equals(text)) {
            return text;
        }
        if (taken.equals(column.cell().parse(read)) && Cells.takes(column, read)) {
            return read;
        }
        marks.worsen(starts[column.ordinal()], Fate.TRANSFORMED);
        return text;
    }

    /** Returns what a column takes of a value: the items of a list, or all or nothing (reading M9). */
    private @Nullable Object taken(ColumnSpec column, Object value) {
        if (!(value instanceof List<?> items)) {
            return Cells.takes(column, Cells.text(column, value)) ? value : null;
        }
        List<?> taken = items.stream()
                .filter(item -> Cells.takes(column, Cells.text(column, List.of(item))))
                .toList();
        if (taken.size() < items.size()) {
            marks.worsen(starts[column.ordinal()], Fate.NARROWED);
        }
        return taken.isEmpty() ? null : taken;
    }
}
