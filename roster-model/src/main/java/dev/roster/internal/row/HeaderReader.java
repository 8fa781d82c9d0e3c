package dev.roster.internal.row;

import dev.roster.internal.text.Blanks;
import dev.roster.internal.text.Names;
import dev.roster.internal.text.Near;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a header: exact names and aliases first, then misspelt ones, each to the documented column it is nearest to.
 * A header's text is shown only where it looks like one and most of the documented columns are there: else it may be
 * somebody's data.
 */
public final class HeaderReader {
    private static final int FREE = -1;
    private static final int LONGEST = 80;

    private final FileSpec<?> file;
    private final List<FileSpec<?>> layouts;
    private final RawRow row;
    private final List<String> texts = new ArrayList<>();
    private final int[] cells;
    private final boolean[] settled;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Header.Open> open = new ArrayList<>();
    private final List<Misspelt> misspelt = new ArrayList<>();
    private final List<String> ofOtherLayouts = new ArrayList<>();

    /** A header that is not as it should be, and how its text may be shown. */
    private record Misspelt(int cell, String right, Show show) {}

    private HeaderReader(FileSpec<?> file, List<FileSpec<?>> layouts, RawRow row) {
        this.file = file;
        this.layouts = layouts;
        this.row = row;
        for (int i = 0; i < row.size(); i++) {
            texts.add(row.text(i));
        }
        this.cells = new int[file.columns().size()];
        Arrays.fill(cells, FREE);
        this.settled = new boolean[row.size()];
    }

    /** Resolves a header row. */
    public static Header read(FileSpec<?> file, RawRow row) {
        return read(file, List.of(file), row);
    }

    /**
     * Resolves a header row of a file with several layouts.
     *
     * @param file the layout that fits best
     * @param layouts all of them
     */
    public static Header read(FileSpec<?> file, List<FileSpec<?>> layouts, RawRow row) {
        return new HeaderReader(file, layouts, row).read();
    }

    /** Returns the layout that fits a header best, by exact names and then by misspelt ones; else the first one. */
    public static FileSpec<?> layout(List<FileSpec<?>> layouts, RawRow row) {
        return layouts.stream()
                .max(Comparator.<FileSpec<?>>comparingInt(layout -> matches(layout, row))
                        .thenComparingInt(layout -> matches(layout, row, Near::near)))
                .orElseThrow();
    }

    /** Returns how many documented columns a header has under their exact names; tells one layout from another. */
    public static int matches(FileSpec<?> file, RawRow row) {
        return matches(file, row, String::equals);
    }

    private static int matches(FileSpec<?> file, RawRow row, BiPredicate<String, String> fits) {
        int matches = 0;
        for (int i = 0; i < row.size(); i++) {
            matches += declares(file, row.text(i), fits) ? 1 : 0;
        }
        return matches;
    }

    private Header read() {
        Rule fault = row.fault();
        if (fault != null) {
            Problem problem = file.use(fault)
                    .at(Place.header(file.name(), row.faultLine()))
                    .saying(row.duty());
            return new Header(false, row.size(), cells, List.of(), List.of(), List.of(problem.with(row.figures())));
        }
        settle(String::equals, null);
        settle(Near::folded, Show.PRINTABLE);
        settle(Near::near, Show.LIKE_A_HEADER);
        if (Arrays.stream(cells).allMatch(cell -> cell == FREE)) {
            return new Header(false, row.size(), cells, List.of(), List.of(), List.of(at(CoreRules.MISSING_HEADER)));
        }
        boolean mostAreThere = Arrays.stream(cells).filter(cell -> cell != FREE).count() * 2 > cells.length;
        misspelt.forEach(one -> problems.add(problem(one, mostAreThere)));
        for (int i = 0; i < texts.size(); i++) {
            if (!settled[i]) {
                leftOver(i, mostAreThere);
            }
        }
        if (!ofOtherLayouts.isEmpty()) {
            problems.add(at(SchoolRules.MIXED_LAYOUTS).on(ofOtherLayouts));
        }
        checkOrder(mostAreThere);
        for (ColumnSpec column : file.columns()) {
            if (cells[column.ordinal()] == FREE) {
                problems.add(column.missing().at(place()));
            }
        }
        return new Header(true, row.size(), cells, open, others(mostAreThere), problems);
    }

    /** Names the first column that stands behind one that should follow it. */
    private void checkOrder(boolean mostAreThere) {
        if (!file.uses(CoreRules.COLUMN_ORDER)) {
            return;
        }
        List<ColumnSpec> order = file.written();
        int last = -1;
        for (int i = 0; i < texts.size(); i++) {
            int place = place(i, order);
            if (place >= 0 && place < last) {
                String other =
                        last < order.size() ? order.get(last).header() : "columns that begin with " + file.openPrefix();
                problems.add(
                        named(CoreRules.COLUMN_ORDER, i, ifMost(mostAreThere)).saying("must stand before " + other));
                return;
            }
            last = Math.max(last, place);
        }
    }

    /** Returns where a cell belongs in the order of the columns, open ones behind all others; -1 where nowhere. */
    private int place(int cell, List<ColumnSpec> order) {
        for (int i = 0; i < order.size(); i++) {
            if (cells[order.get(i).ordinal()] == cell) {
                return i;
            }
        }
        return open.stream().anyMatch(other -> other.cell() == cell) ? order.size() : -1;
    }

    private Problem badBytes(int cell) {
        Problem bad = named(SyntaxRules.BAD_ENCODING, cell, Show.NEVER).saying(LikelyEncoding.likely(row, cell));
        return LikelyEncoding.placed(bad, row, cell);
    }

    /** The cells that belong to no column, which are held to the rules of bytes all the same. */
    private List<Header.Other> others(boolean mostAreThere) {
        List<Header.Other> others = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int cell = i;
            if (Arrays.stream(cells).noneMatch(mapped -> mapped == cell)) {
                others.add(new Header.Other(cell, shown(cell, ifMost(mostAreThere)) ? texts.get(cell) : ""));
            }
        }
        return others;
    }

    /** Returns the header or the alias of a column that a text is meant to be. */
    private static Optional<String> meant(ColumnSpec column, String text, BiPredicate<String, String> fits) {
        return Stream.concat(Stream.of(column.header()), column.aliases().stream())
                .filter(name -> fits.test(name, text))
                .findFirst();
    }

    private void settle(BiPredicate<String, String> fits, @Nullable Show show) {
        for (int i = 0; i < texts.size(); i++) {
            for (ColumnSpec column : file.columns()) {
                if (!settled[i] && cells[column.ordinal()] == FREE) {
                    settle(i, column, fits, show);
                }
            }
        }
    }

    private void settle(int cell, ColumnSpec column, BiPredicate<String, String> fits, @Nullable Show show) {
        Optional<String> right = meant(column, texts.get(cell), fits);
        if (right.isPresent()) {
            cells[column.ordinal()] = cell;
            settled[cell] = true;
            if (show != null) {
                misspelt.add(new Misspelt(cell, right.get(), show));
            }
        }
    }

    /** What is one edit away from a header may be somebody's data, and is shown as an unknown header would be. */
    private Problem problem(Misspelt one, boolean mostAreThere) {
        Show show = one.show() == Show.PRINTABLE ? one.show() : ifMost(mostAreThere);
        return row.malformed(one.cell())
                ? badBytes(one.cell())
                : named(CoreRules.MISNAMED_COLUMN, one.cell(), show).suggesting(one.right());
    }

    private void leftOver(int cell, boolean mostAreThere) {
        String text = texts.get(cell);
        Show show = ifMost(mostAreThere);
        boolean again = declares(file, text, Near::folded)
                || (!Blanks.blank(text) && texts.subList(0, cell).contains(text));
        boolean isOpen = !file.openPrefix().isEmpty() && text.startsWith(file.openPrefix());
        if (row.malformed(cell)) {
            problems.add(badBytes(cell));
        } else if (again
                || (isOpen && open.stream().anyMatch(other -> other.header().equals(text)))) {
            problems.add(named(CoreRules.DUPLICATE_COLUMN, cell, show));
        } else if (layouts.stream().anyMatch(other -> declares(other, text, String::equals))) {
            ofOtherLayouts.add(text);
        } else if (isOpen) {
            open.add(new Header.Open(text, cell));
        } else if (!file.former().contains(text)) {
            problems.add(named(CoreRules.UNKNOWN_COLUMN, cell, show));
        }
    }

    private static boolean declares(FileSpec<?> layout, String text, BiPredicate<String, String> fits) {
        return layout.columns().stream()
                .anyMatch(column -> meant(column, text, fits).isPresent());
    }

    private Place place() {
        return Place.header(file.name(), row.line());
    }

    private Problem at(Rule rule) {
        return file.use(rule).at(place());
    }

    private Problem named(Rule rule, int cell, Show show) {
        Place place = Place.header(file.name(), row.line(cell));
        Problem problem = file.use(rule).at(place).with("position", cell + 1L);
        return shown(cell, show) ? problem.on(List.of(texts.get(cell))) : problem;
    }

    private static Show ifMost(boolean mostAreThere) {
        return mostAreThere ? Show.LIKE_A_HEADER : Show.NEVER;
    }

    private boolean shown(int cell, Show show) {
        String text = texts.get(cell);
        return switch (show) {
            case NEVER -> false;
            case LIKE_A_HEADER -> Names.showable(text);
            case PRINTABLE -> text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        };
    }

    /** Whether a header's text may be shown: it may be somebody's data. */
    private enum Show {
        NEVER,
        LIKE_A_HEADER,
        /** The text is a documented header but for what people cannot see or mistype. */
        PRINTABLE
    }
}
