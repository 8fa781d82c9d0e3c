package dev.roster.validate;

import dev.roster.internal.key.Lines;
import dev.roster.internal.key.Numbers;
import dev.roster.internal.key.PairSet;
import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.RuleUse;
import dev.roster.spec.KeySpec;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds repeated keys. All but the last column of a key make one number, the last another; a pair is the key. */
final class KeyStep extends Step {
    private static final long NONE = -1;

    private final KeySpec key;
    private final Variant plain;
    private final Variant fallback;
    private final List<Variant> firstOf = new ArrayList<>();
    private final List<FirstLines> lines = new ArrayList<>();

    /** Whether there is only one way in which rows are told apart. */
    private final boolean alone;

    /** One way in which a row may be told apart; of one column alone each value is a key, and its first line is kept. */
    private record Variant(
            @Nullable Index prefix,
            Index last,
            PairSet pairs,
            Lines places,
            Numbers singles,
            BitSet met,
            RuleUse use,
            FirstLines lines) {
        private long pair(CheckedRow row) {
            int one = prefix == null ? 0 : prefix.number(row);
            int other = last.number(row);
            return one < 0 || other < 0 ? NONE : PairSet.pair(one, other);
        }

        private boolean addPair(long pair, CheckedRow row) {
            int before = pairs.places();
            boolean isNew = pairs.add((int) (pair >>> 32), (int) pair);
            if (pairs.places() > before) {
                places.add(line(row));
            }
            return isNew;
        }

        /** Returns the line of a pair that came before, as far as it is known. */
        private long firstLine(long pair) {
            int place = pairs.place((int) (pair >>> 32), (int) pair);
            return place < 0 ? FirstLines.UNKNOWN : places.of(place);
        }

        private boolean addSingle(int number, CheckedRow row) {
            boolean isNew = singles.get(number) == 0;
            if (isNew) {
                singles.set(number, line(row));
            }
            return isNew;
        }

        private static boolean isNew(BitSet numbers, int number) {
            boolean isNew = !numbers.get(number);
            numbers.set(number);
            return isNew;
        }

        /** Returns whether a row of a second look repeats a key. */
        private boolean repeats(CheckedRow row) {
            if (prefix == null) {
                int number = last.number(row);
                return number >= 0 && !isNew(met, number);
            }
            return lines.any() && last.mayWant(row) && lines.seen(pair(row), line(row));
        }
    }

    KeyStep(KeySpec key, ProblemBook book, Indexes indexes) {
        super(book);
        this.key = key;
        RuleUse blank = key.blankUse();
        this.plain = variant(key.use(), key.columns(), Index.Blank.EXCLUDES, indexes);
        this.fallback = blank == null ? plain : variant(blank, key.whenBlank(), Index.Blank.COUNTS, indexes);
        for (int column : key.firstOf()) {
            List<Integer> columns =
                    Stream.concat(key.columns().stream(), Stream.of(column)).toList();
            firstOf.add(variant(key.use(), columns, Index.Blank.EXCLUDES, indexes));
        }
        this.alone = firstOf.isEmpty() && key.whenBlank().isEmpty();
    }

    private Variant variant(RuleUse use, List<Integer> columns, Index.Blank blank, Indexes indexes) {
        FirstLines first = new FirstLines(use, book());
        lines.add(first);
        int last = columns.size() - 1;
        return new Variant(
                last == 0 ? null : indexes.of(columns.subList(0, last), blank),
                indexes.of(columns.subList(last, last + 1), blank),
                new PairSet(indexes.memory()),
                new Lines(indexes.memory()),
                new Numbers(indexes.memory()),
                new BitSet(),
                use,
                first);
    }

    private Variant variant(CheckedRow row) {
        if (alone) {
            return plain;
        }
        for (int i = 0; i < firstOf.size(); i++) {
            if (row.filled(key.firstOf().get(i))) {
                return firstOf.get(i);
            }
        }
        return fallsBack(row) ? fallback : plain;
    }

    /** A blank in a column that the fallback needs as well leaves the row without a key. */
    private boolean fallsBack(CheckedRow row) {
        boolean blank = false;
        for (int column : key.columns()) {
            if (!row.filled(column)) {
                if (key.whenBlank().contains(column)) {
                    return false;
                }
                blank = true;
            }
        }
        return blank;
    }

    /**
     * Registers the row's key, and returns whether a row before had it. A broken row is registered where its key can be
     * told, and reported by nobody.
     */
    boolean add(CheckedRow row) {
        if (unidentified(row) || !told(row)) {
            return false;
        }
        Variant variant = variant(row);
        long pair = variant.pair(row);
        if (pair == NONE) {
            return false;
        }
        if (variant.prefix() == null ? variant.addSingle((int) pair, row) : variant.addPair(pair, row)) {
            return false;
        }
        if (!row.broken()) {
            repeated(variant, pair, row);
        }
        return true;
    }

    private void repeated(Variant variant, long pair, CheckedRow row) {
        if (variant.prefix() == null) {
            report(variant.use()
                    .at(row.place())
                    .with(FIRST_LINE, variant.singles().get((int) pair)));
        } else {
            variant.last().want(row);
            variant.lines().repeated(pair, row.place(), variant.firstLine(pair));
        }
    }

    private boolean told(CheckedRow row) {
        return !row.broken()
                || Stream.of(key.columns(), key.whenBlank(), key.firstOf())
                        .flatMap(List::stream)
                        .allMatch(row::told);
    }

    private boolean unidentified(CheckedRow row) {
        return !firstOf.isEmpty() && key.firstOf().stream().noneMatch(row::filled);
    }

    @Override
    boolean wantsSecond() {
        return lines.stream().anyMatch(FirstLines::wanted);
    }

    /** Takes a row at the second look, and returns whether it repeats a key that was reported. */
    boolean again(CheckedRow row) {
        if (unidentified(row) || !told(row)) {
            return false;
        }
        return variant(row).repeats(row);
    }

    @Override
    void end() {
        lines.forEach(FirstLines::report);
    }
}
