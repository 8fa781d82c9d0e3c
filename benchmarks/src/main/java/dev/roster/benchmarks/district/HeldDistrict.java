package dev.roster.benchmarks.district;

import dev.roster.fixtures.District;
import dev.roster.io.RosterWriter;
import dev.roster.parentsquare.AttendanceByColumn;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.source.RosterSink;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rows of a district's ParentSquare files, in memory. */
final class HeldDistrict {

    /** The rows of a file. */
    private record Held<T extends Record>(FileSpec<T> file, List<T> rows) {
        static <T extends Record> Held<T> of(FileSpec<T> file, District district) {
            try (Stream<T> rows = district.rows(file.type())) {
                return new Held<>(file, rows.toList());
            }
        }

        void writeTo(RosterSink sink) throws IOException {
            try (RosterWriter<T> out = RosterWriter.open(file, sink)) {
                for (T row : rows) {
                    if (!out.write(row).isEmpty()) {
                        throw new IllegalStateException("a row of %s is not right".formatted(file));
                    }
                }
                out.commit();
            }
        }
    }

    private final List<Held<?>> files = new ArrayList<>();

    /** Makes all rows; one of the two layouts of attendance, as a district writes it. */
    static HeldDistrict of(District district) {
        HeldDistrict held = new HeldDistrict();
        ParentSquare.FORMAT.files().stream()
                .filter(file -> file.type() != AttendanceByColumn.class)
                .forEach(file -> held.files.add(Held.of(file, district)));
        return held;
    }

    /** Returns how many rows there are. */
    long rows() {
        return files.stream().mapToLong(file -> file.rows().size()).sum();
    }

    void writeTo(RosterSink sink) throws IOException {
        for (Held<?> file : files) {
            file.writeTo(sink);
        }
    }
}
