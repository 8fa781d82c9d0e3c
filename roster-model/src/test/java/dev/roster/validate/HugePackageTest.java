package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import dev.roster.problem.Severity;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A package of a million rows fits into a quarter of a gigabyte, whichever of its rows are wrong. */
@Tag("deep")
class HugePackageTest {
    private static final int ROWS = 1_000_000;

    @Test
    void holdsChanges() throws Exception {
        assertThat(validate("delta", "all")).isEqualTo("{INFO=0, WARNING=0, ERROR=0} COMPLETE");
    }

    @Test
    void holdsChangesUnderAManifestThatDisagrees() throws Exception {
        assertThat(validate("bulk", "all")).isEqualTo("{INFO=0, WARNING=1, ERROR=0} COMPLETE");
    }

    @Test
    void holdsRowsOfBothKinds() throws Exception {
        assertThat(validate("bulk", "every third")).isEqualTo("{INFO=0, WARNING=0, ERROR=333334} COMPLETE");
        assertThat(validate("delta", "every third")).isEqualTo("{INFO=0, WARNING=0, ERROR=1333332} COMPLETE");
    }

    private static String validate(String mode, String filled) throws Exception {
        Process run = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        mode,
                        filled)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        return said.strip();
    }

    /** The program of its own. */
    static final class Run {
        public static void main(String[] args) throws IOException {
            Report report = Roster.validate(
                    Parcel.FORMAT, new Rows(args[0], args[1].equals("all") ? 1 : 3), Options.standard());
            System.out.printf(
                    "{INFO=%s, WARNING=%s, ERROR=%s} %s%n",
                    report.count(Severity.INFO),
                    report.count(Severity.WARNING),
                    report.count(Severity.ERROR),
                    report.status());
        }
    }

    /** A package whose users are made when they are read; every so many of them are filled as in a delta. */
    private static final class Rows implements RosterSource {
        private final Tables manifest;
        private final int every;

        private Rows(String mode, int every) {
            this.manifest = Parcel.of(Parcel.manifest("absent", mode).replace("orgs|absent", "orgs|delta"))
                    .and("orgs.csv", Parcel.ORGS + "s|active|" + Parcel.WHEN + "|school|\n");
            this.every = every;
        }

        @Override
        public List<String> names() {
            return List.of("manifest.csv", "orgs.csv", "users.csv");
        }

        @Override
        public SourceFacts read(String name, RowSink sink) throws IOException {
            if (!name.equals("users.csv")) {
                return manifest.read(name, sink);
            }
            RawRow row = new RawRow();
            Tables.fill(row, Parcel.USERS.strip(), 1, 0);
            sink.header(row);
            for (int i = 1; i <= ROWS; i++) {
                String delta = i % every == 1 % every ? "active|" + Parcel.WHEN : "|";
                Tables.fill(row, "u%07d|%s|s|true".formatted(i, delta), i + 1, i);
                sink.row(row);
            }
            return new SourceFacts(ROWS, "");
        }
    }
}
