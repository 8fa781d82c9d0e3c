package dev.roster.cause;

import dev.roster.internal.place.FoundSet;
import dev.roster.internal.text.Names;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which schools the findings of a report are about, so that each school's clerk gets the own ones. Findings do not hold
 * this, because it is content of the files; it is read from them once more, and a school is called by its place. API that
 * may change.
 */
public final class Schools {

    /** Whether identifiers of schools are kept, so that they can be shown. */
    public enum Ids {
        /** Schools are called by their place alone. */
        HIDDEN,
        /** Identifiers that look like one are kept. */
        SHOWN
    }

    private final Map<Long, School> byNumber = new LinkedHashMap<>();
    private final Map<Place, List<School>> byPlace = new HashMap<>();

    private Schools() {}

    /** Returns what there is to say where nobody looked. */
    public static Schools none() {
        return new Schools();
    }

    /**
     * Reads the files that name schools, and those with findings about rows.
     *
     * @param format the format as the report's profile bends it
     * @param place the files that were validated
     * @throws IOException if the source cannot be read
     */
    public static Schools of(Format format, Report report, RosterSource place, Ids ids) throws IOException {
        RosterSource source = FoundSet.at(format, place).set();
        Schools schools = new Schools();
        Map<String, Set<Long>> wanted = report.problems().stream()
                .map(Problem::place)
                .filter(row -> row.file() != null && row.record() > 0)
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.file()), Collectors.mapping(Place::line, Collectors.toSet())));
        List<String> names = source.names();
        Map<String, Set<Integer>> targets = targets(format);
        for (String file : report.order()) {
            boolean looked = wanted.containsKey(file) || (!wanted.isEmpty() && targets.containsKey(file));
            if (looked && names.contains(file)) {
                Set<Integer> own = targets.getOrDefault(file, Set.of());
                Set<Long> lines = wanted.getOrDefault(file, Set.of());
                read(source, file, schools.new Sink(format.layouts(file), own, lines, ids));
            }
        }
        return schools;
    }

    /** Returns the columns by which files name the schools that others refer to. */
    private static Map<String, Set<Integer>> targets(Format format) {
        Map<String, Set<Integer>> targets = new HashMap<>();
        for (FileSpec<?> file : format.files()) {
            for (ReferenceSpec reference : file.references()) {
                boolean ofSchool = reference.from().size() == 1
                        && file.columns().get(reference.from().get(0)).school();
                FileSpec<?> target = format.file(reference.target());
                if (ofSchool) {
                    targets.computeIfAbsent(target.name(), name -> new HashSet<>())
                            .add(target.column(reference.by().get(0)).ordinal());
                }
            }
        }
        return targets;
    }

    private static void read(RosterSource source, String file, Sink sink) throws IOException {
        try {
            source.read(file, sink);
        } catch (UnreadableFileException changed) {
            // was there when it was validated; its findings are those of no school
        }
    }

    /** Returns the schools that findings are about, in the order in which the files name them. */
    public List<School> schools() {
        Set<School> found = byPlace.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return byNumber.values().stream().filter(found::contains).toList();
    }

    /** Returns the schools of the row that a finding is about; none where it is about no row, or the row names none. */
    public List<School> of(Problem problem) {
        return byPlace.getOrDefault(key(problem.place()), List.of());
    }

    /** The line tells the row: what is found within a row may stand on a later line of it. */
    private static Place key(Place place) {
        return new Place(place.file(), place.line(), 0);
    }

    private final class Sink extends CellSink {
        private final List<FileSpec<?>> layouts;
        private final Set<Integer> own;
        private final Set<Long> lines;
        private final Ids ids;

        private Sink(List<FileSpec<?>> layouts, Set<Integer> own, Set<Long> lines, Ids ids) {
            super(layouts);
            this.layouts = layouts;
            this.own = own;
            this.lines = lines;
            this.ids = ids;
        }

        @Override
        void cells(RawRow row) {
            for (FileSpec<?> file : layouts) {
                if (is(file)) {
                    cells(file, row);
                }
            }
        }

        private void cells(FileSpec<?> file, RawRow row) {
            Set<School> schools = new LinkedHashSet<>();
            for (ColumnSpec column : file.columns()) {
                if (column.school() || own.contains(column.ordinal())) {
                    items(row, column.ordinal()).forEach(id -> schools.add(school(file, row.line(), id)));
                }
            }
            if (lines.contains(row.line()) && !schools.isEmpty()) {
                byPlace.put(new Place(file.name(), row.line(), 0), new ArrayList<>(schools));
            }
        }

        private School school(FileSpec<?> file, long line, String id) {
            boolean shown = ids == Ids.SHOWN && Names.showable(id);
            return byNumber.computeIfAbsent(
                    LongSet.number(List.of(id)), number -> new School(file.name(), line, shown ? id : ""));
        }
    }
}
