package dev.roster.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.parentsquare.ParentSquare;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever compares two nights sees which rows hang on which, also where several rows mean one thing. */
class SnapshotCascadeTest {
    private static final String SECTIONS = """
            school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary
            1,a,t1,p1,Algebra,2,,1
            1,a,t1,p2,Algebra,2,,0
            """;
    private static final String ROSTERS = """
            school_id,section_id,student_id
            1,a,s1
            """;

    @TempDir
    private Path folder;

    @Test
    void findsTheSectionOfAStudentWhicheverOfItsTeachersIsLooked() throws IOException {
        Snapshot snapshot = snapshot(Map.of("sections.csv", SECTIONS, "rosters.csv", ROSTERS));
        List<SnapshotRow> sections = rows(snapshot, "sections.csv");
        SnapshotRow roster = rows(snapshot, "rosters.csv").get(0);
        assertThat(sections).extracting(SnapshotRow::identity).containsOnly(roster.parent());
        assertThat(sections)
                .extracting(SnapshotRow::key)
                .doesNotHaveDuplicates()
                .doesNotContain(roster.parent());
        assertThat(roster.parent()).isNotNull();
    }

    @Test
    void meansARowByItsKeyWhereOthersDo() throws IOException {
        SnapshotRow school = rows(snapshot(Map.of("schools.csv", "school_id,school_name\n1,North\n")), "schools.csv")
                .get(0);
        assertThat(school.identity()).isEqualTo(school.key());
    }

    @Test
    void keepsACellThatOnlyWiderLimitsLetThrough() throws IOException {
        String name = "N".repeat(100_000);
        assertThat(school(name + "a").content()).isNotEqualTo(school(name + "b").content());
    }

    private SnapshotRow school(String name) throws IOException {
        return rows(snapshot(Map.of("schools.csv", "school_id,school_name\n1,%s\n".formatted(name))), "schools.csv")
                .get(0);
    }

    @Test
    void refusesRowsThatCannotBeToldFromEachOther() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> snapshot(Map.of("schools.csv", "school_id,school_name\n1,\"North\"x\n2,South\n")))
                .withMessage("schools.csv, line 2: the rows cannot be told from each other; validate it again");
    }

    private Snapshot snapshot(Map<String, String> files) throws IOException {
        Path path = folder.resolve("1.snapshot");
        try (OutputStream out = Files.newOutputStream(path)) {
            SnapshotKey key = SnapshotKey.of("sixteen-or-more-letters"::toCharArray);
            SnapshotWriter writer = new SnapshotWriter(ParentSquare.FORMAT, key, folder, out);
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                writer.add(file.getKey(), new ByteArrayInputStream(bytes));
            }
            writer.finish();
        }
        return Snapshot.at(path);
    }

    private static List<SnapshotRow> rows(Snapshot snapshot, String file) throws IOException {
        List<SnapshotRow> all = new ArrayList<>();
        try (SnapshotRows rows = snapshot.open(file)) {
            for (SnapshotRow row = rows.read(); row != null; row = rows.read()) {
                all.add(row);
            }
        }
        return all;
    }
}
