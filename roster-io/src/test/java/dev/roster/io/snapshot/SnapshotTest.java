package dev.roster.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.samegoal.SameGoal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final String SECRET = "sixteen-or-more-letters";
    private static final String STUDENTS = "Student Id,Last Name,First Name,Building\n";
    private static final String GUARDIANS = "Student Id,Guardian Id,Last Name\n";

    @TempDir
    private Path folder;

    private int made;

    @Test
    void sortsTheRowsWhateverTheirOrder() throws IOException {
        String one = "0042,Stone,Ivy,North\n";
        String other = "0043,Reed,Sol,South\n";
        Snapshot snapshot = students(one + other);
        assertThat(snapshot.files()).extracting(SnapshotFile::name).containsExactly("students.csv");
        assertThat(snapshot.files().get(0).columns())
                .containsExactly("Student Id", "Last Name", "First Name", "Building");
        assertThat(rows(snapshot, "students.csv"))
                .hasSize(2)
                .isEqualTo(rows(students(other + one), "students.csv"))
                .isSortedAccordingTo((left, right) -> left.key().compareTo(right.key()));
    }

    @Test
    void tellsAChangedRowFromOneWithAnotherKey() throws IOException {
        SnapshotRow row = student("0042,Stone,Ivy,North\n");
        SnapshotRow changed = student("0042,Stone,Ivy-Rose,North\n");
        SnapshotRow rekeyed = student("9942,Stone,Ivy,North\n");
        assertThat(changed.key()).isEqualTo(row.key());
        assertThat(changed.content()).isNotEqualTo(row.content());
        assertThat(rekeyed.key()).isNotEqualTo(row.key());
        assertThat(rekeyed.content()).isEqualTo(row.content());
        assertThat(rekeyed.school()).isEqualTo(row.school()).isNotNull();
        assertThat(row.parent()).isNull();
    }

    @Test
    void knowsAKeyThatLostItsZerosItsCaseOrItsSpaces() throws IOException {
        SnapshotRow plain = student("42a,Stone,Ivy,North\n");
        assertThat(student("0042a,Stone,Ivy,North\n").withoutZeros()).isEqualTo(plain.key());
        assertThat(student("42A,Stone,Ivy,North\n").lowerCase()).isEqualTo(plain.key());
        assertThat(student("\"\u00a042a \",Stone,Ivy,North\n").trimmed()).isEqualTo(plain.key());
        assertThat(List.of(plain.withoutZeros(), plain.lowerCase(), plain.trimmed()))
                .containsOnly(plain.key());
    }

    @Test
    void leavesOneZeroOfAKeyOfZeros() throws IOException {
        assertThat(student("000,Stone,Ivy,North\n").withoutZeros())
                .isEqualTo(student("0,Stone,Ivy,North\n").key());
    }

    @Test
    void hangsAGuardianOnItsStudent() throws IOException {
        Snapshot snapshot = snapshot(Map.of(
                "students.csv", STUDENTS + "0042,Stone,Ivy,North\n", "guardians.csv", GUARDIANS + "0042,g1,Stone\n"));
        SnapshotRow guardian = rows(snapshot, "guardians.csv").get(0);
        assertThat(guardian.parent())
                .isEqualTo(rows(snapshot, "students.csv").get(0).key());
        assertThat(guardian.key()).isNotEqualTo(guardian.parent());
    }

    @Test
    void takesNoNoticeOfTheOrderOfTheColumnsAndOfBlankCells() throws IOException {
        SnapshotRow turned = rows(
                        snapshot(Map.of(
                                "students.csv",
                                "Building,First Name,Last Name,Student Id,Grade\nNorth,Ivy,Stone,0042, \n")),
                        "students.csv")
                .get(0);
        assertThat(turned).isEqualTo(student("0042,Stone,Ivy,North\n"));
    }

    @Test
    void isOfUseToTheSameKeyOnly() throws IOException {
        Snapshot snapshot = students("0042,Stone,Ivy,North\n");
        assertThat(snapshot.madeWith(key(SECRET))).isTrue();
        assertThat(snapshot.madeWith(key("another-secret-than-that"))).isFalse();
        assertThat(snapshot.comparableWith(students("1,Reed,Sol,South\n"))).isTrue();
    }

    @Test
    void keepsNoCell() throws IOException {
        Path file = write(Map.of("students.csv", STUDENTS + "PLANTED-ID,PLANTED-NAME,Ivy,PLANTED-SCHOOL\n"), SECRET);
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(all).contains("students.csv", "Last Name").doesNotContain("PLANTED", "Ivy", SECRET);
    }

    @Test
    void sortsMoreThanFitsInMemoryAndLeavesNoFileBehind() throws IOException {
        StringBuilder csv = new StringBuilder(STUDENTS);
        int count = 70_000;
        for (int i = 0; i < count; i++) {
            csv.append("S").append(i * 7919L % count).append(",Stone,Ivy,North\n");
        }
        Snapshot snapshot = snapshot(Map.of("students.csv", csv.toString()));
        assertThat(rows(snapshot, "students.csv").stream().map(SnapshotRow::key).distinct())
                .hasSize(count);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("1.snapshot"));
        }
    }

    @Test
    void saysThatItWasCutShort() throws IOException {
        Path file = write(Map.of("students.csv", STUDENTS + "0042,Stone,Ivy,North\n"), SECRET);
        byte[] bytes = Files.readAllBytes(file);
        for (int size : new int[] {0, 11, 30, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, size));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Snapshot.at(file))
                    .withMessage("%s ends before its end; it was cut short", file);
        }
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("short"))
                .withMessage("the key of snapshots must have at least 16 characters, best random ones");
    }

    @Test
    void wipesTheSecret() throws IOException {
        char[] secret = SECRET.toCharArray();
        SnapshotKey.of(() -> secret);
        assertThat(secret).containsOnly('\0');
    }

    private static SnapshotKey key(String secret) throws IOException {
        return SnapshotKey.of(secret::toCharArray);
    }

    private SnapshotRow student(String row) throws IOException {
        return rows(students(row), "students.csv").get(0);
    }

    private Snapshot students(String rows) throws IOException {
        return snapshot(Map.of("students.csv", STUDENTS + rows));
    }

    private Snapshot snapshot(Map<String, String> files) throws IOException {
        return Snapshot.at(write(files, SECRET));
    }

    private Path write(Map<String, String> files, String secret) throws IOException {
        Path path = folder.resolve(++made + ".snapshot");
        try (OutputStream out = Files.newOutputStream(path)) {
            SnapshotWriter writer = new SnapshotWriter(SameGoal.FORMAT, key(secret), folder, out);
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                writer.add(file.getKey(), new ByteArrayInputStream(bytes));
            }
            assertThat(writer.finish()).hasSize(64);
        }
        return path;
    }

    private static List<SnapshotRow> rows(Snapshot snapshot, String file) throws IOException {
        List<SnapshotRow> all = new ArrayList<>();
        try (SnapshotRows rows = snapshot.open(file)) {
            for (SnapshotRow row = rows.read(); row != null; row = rows.read()) {
                all.add(Objects.requireNonNull(row));
            }
        }
        return all;
    }
}
