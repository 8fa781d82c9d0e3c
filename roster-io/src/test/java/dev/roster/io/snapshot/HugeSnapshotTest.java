package dev.roster.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.samegoal.SameGoal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state's students become a snapshot in little memory. */
@Tag("deep")
class HugeSnapshotTest {
    private static final int COUNT = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void ofAMillionStudentsFitsInto64Megabytes() throws IOException, InterruptedException {
        Path csv = folder.resolve("students.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv), 1 << 20)) {
            out.write("Student Id,Last Name,First Name,Building\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < COUNT; i++) {
                String row = "S%07d,Stone,Ivy,Building %d\n".formatted(i * 7919L % COUNT, i % 400);
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HugeSnapshotTest.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(Files.readString(said)).isEmpty();
        assertThat(process.exitValue()).isZero();

        long rows = 0;
        try (SnapshotRows all = Snapshot.at(folder.resolve("snapshot")).open("students.csv")) {
            while (all.read() != null) {
                rows++;
            }
        }
        assertThat(rows).isEqualTo(COUNT);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("students.csv", "said.txt", "snapshot");
    }

    /** Makes the snapshot, in a program of its own. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (InputStream in = Files.newInputStream(folder.resolve("students.csv"));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("snapshot")))) {
            SnapshotKey key = SnapshotKey.of("sixteen-or-more-letters"::toCharArray);
            SnapshotWriter writer = new SnapshotWriter(SameGoal.FORMAT, key, folder, out);
            writer.add("students.csv", in);
            writer.finish();
        }
    }
}
