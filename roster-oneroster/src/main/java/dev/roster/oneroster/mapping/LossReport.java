package dev.roster.oneroster.mapping;

import dev.roster.spec.ColumnSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mapping carried over, column by column, and what it did not. Every filled cell of every row is counted once, by
 * the best that became of it. Holds no cell's text; the same files give an equal report on any machine.
 *
 * @param from the format that was read
 * @param to the format that was written
 * @param sources the files that were read, in the format's order
 * @param unread the files that are there and no files of the format, by name; by place where that must not be shown
 * @param targets the files that the mapping can write, in the format's order; those without rows were not written
 */
public record LossReport(String from, String to, List<Source> sources, List<String> unread, List<Target> targets) {

    /** Copies the lists. */
    public LossReport {
        sources = List.copyOf(sources);
        unread = List.copyOf(unread);
        targets = List.copyOf(targets);
    }

    /**
     * A file that was read.
     *
     * @param file its name
     * @param rows how many rows it has
     * @param dropped how many of them went nowhere
     * @param columns its columns, last those that are not declared: open ones, former ones and strangers
     */
    public record Source(String file, long rows, long dropped, List<SourceColumn> columns) {
        /** Copies the columns. */
        public Source {
            columns = List.copyOf(columns);
        }

        /** Returns how many filled cells had a fate. */
        public long count(Fate fate) {
            return columns.stream().mapToLong(column -> column.count(fate)).sum();
        }
    }

    /**
     * A column that was read.
     *
     * @param header its header
     * @param fate the worst that became of one of its cells; without a filled one, whether the target has a place for it
     * @param kept how many filled cells stand in the target as they were
     * @param transformed how many are written another way that says the same
     * @param narrowed how many lost something
     * @param dropped how many stand nowhere
     * @param to the columns that it goes to, each as file and header
     * @param how what is done to it on the way, as far as that made another value of a cell, or nothing
     */
    public record SourceColumn(
            String header,
            Fate fate,
            long kept,
            long transformed,
            long narrowed,
            long dropped,
            List<String> to,
            List<String> how) {
        /** Copies the lists. */
        public SourceColumn {
            to = List.copyOf(to);
            how = List.copyOf(how);
        }

        /** Returns how many filled cells had a fate. */
        public long count(Fate what) {
            return switch (what) {
                case KEPT -> kept;
                case TRANSFORMED -> transformed;
                case NARROWED -> narrowed;
                case DROPPED -> dropped;
            };
        }

        /** Returns how many cells are filled. */
        public long filled() {
            return kept + transformed + narrowed + dropped;
        }
    }

    /**
     * A file that was written.
     *
     * @param file its name
     * @param rows how many rows it has
     * @param columns its columns
     * @param broken how often its rows break a rule of the target, by the rule's code: about several cells of a row, about
     *     values that stand once, or about one flag in a group
     * @param unusedSupplement where the rows of the supplement stand that no row was written for
     */
    public record Target(
            String file,
            long rows,
            List<TargetColumn> columns,
            Map<String, Long> broken,
            List<String> unusedSupplement) {
        /** Copies the lists, and the map in the order of its keys. */
        public Target {
            columns = List.copyOf(columns);
            broken = Collections.unmodifiableMap(new TreeMap<>(broken));
            unusedSupplement = List.copyOf(unusedSupplement);
        }

        /** Returns how many required cells are blank. */
        public long missing() {
            return columns.stream().mapToLong(TargetColumn::missing).sum();
        }
    }

    /**
     * A column that was written.
     *
     * @param header its header
     * @param filled how many cells are filled
     * @param supplemented how many of them the supplement filled
     * @param contradicted how many say another thing than the supplement, which changes none
     * @param invented how many of them no source says, by the rule
     * @param missing how many cells are blank that the target requires
     */
    public record TargetColumn(
            String header,
            long filled,
            long supplemented,
            long contradicted,
            Map<String, Long> invented,
            long missing) {
        /** Copies the map, in the order of its keys. */
        public TargetColumn {
            invented = Collections.unmodifiableMap(new TreeMap<>(invented));
        }
    }

    static LossReport of(
            MappingSpec spec,
            List<FlowRun> flows,
            List<SourceBook> books,
            List<String> unread,
            List<TargetBook> targets) {
        List<String> order = spec.from().files().stream().map(file -> file.id()).toList();
        List<Source> sources = books.stream()
                .sorted(Comparator.comparingInt(
                        book -> order.indexOf(book.file().id())))
                .map(book -> source(spec, flows, book))
                .toList();
        return new LossReport(
                spec.from().id(),
                spec.to().id(),
                sources,
                unread,
                targets.stream().map(TargetBook::loss).toList());
    }

    private static Source source(MappingSpec spec, List<FlowRun> flows, SourceBook book) {
        List<SourceColumn> columns = new ArrayList<>();
        for (ColumnSpec column : book.file().columns()) {
            Set<String> to = new LinkedHashSet<>();
            Set<String> how = new LinkedHashSet<>();
            boolean carried = false;
            for (FlowRun run : flows) {
                Flow flow = run.flow();
                for (Reads.Read read : Reads.of(flow).reads()) {
                    if (!read.type().equals(book.file().type())
                            || !read.component().equals(column.component())) {
                        continue;
                    }
                    carried = true;
                    read.how().stream().filter(run.altered()::contains).forEach(how::add);
                    if (!read.to().isEmpty()) {
                        var target = spec.to().file(flow.target());
                        to.add(target.id() + " " + target.column(read.to()).header());
                    }
                }
            }
            columns.add(column(book, column.header(), column.ordinal(), carried, to, how));
        }
        int next = book.file().columns().size();
        for (SourceBook.Extra extra : book.extras()) {
            Set<String> to = extra.open() ? open(spec, book, extra.header()) : Set.of();
            columns.add(column(book, extra.header(), next++, !to.isEmpty(), to, Set.of()));
        }
        return new Source(book.file().id(), book.rows(), book.dropped(), columns);
    }

    private static Set<String> open(MappingSpec spec, SourceBook book, String header) {
        return spec.flows().stream()
                .filter(flow -> flow.alike() && flow.source().equals(book.file().type()))
                .map(flow -> spec.to().file(flow.target()).id() + " " + header)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static SourceColumn column(
            SourceBook book, String header, int at, boolean carried, Set<String> to, Set<String> how) {
        Fate fate = Stream.of(Fate.values())
                .filter(each -> book.count(at, each) > 0)
                .reduce(Fate::worse)
                .orElse(carried ? Fate.KEPT : Fate.DROPPED);
        return new SourceColumn(
                header,
                fate,
                book.count(at, Fate.KEPT),
                book.count(at, Fate.TRANSFORMED),
                book.count(at, Fate.NARROWED),
                book.count(at, Fate.DROPPED),
                List.copyOf(to),
                List.copyOf(how));
    }

    /** Returns how many required cells of the target are blank. */
    public long missing() {
        return targets.stream().mapToLong(Target::missing).sum();
    }

    /** Returns how many filled cells of the source had a fate. */
    public long count(Fate fate) {
        return sources.stream().mapToLong(source -> source.count(fate)).sum();
    }
}
