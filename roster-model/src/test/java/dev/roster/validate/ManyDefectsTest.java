package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memory does not grow with findings: ten million rows that are wrong in one way fit where a hundred fit. */
@Tag("deep")
class ManyDefectsTest {
    private static final int ROWS = 10_000_000;

    @Test
    void needNoMemoryBeyondThoseThatAreKept() throws Exception {
        assertThat(validate("a user|||s|maybe", ROWS))
                .isEqualTo("kept 2000, bad_flag 10000000, duplicate_key 9999999, COMPLETE");
    }

    @Test
    void needNoneWhereARowIsLookedForInVain() throws Exception {
        assertThat(validate("a user|||nowhere|true", ROWS))
                .isEqualTo("kept 2000, dangling_reference 10000000, duplicate_key 9999999, COMPLETE");
    }

    private static String validate(String row, int rows) throws Exception {
        Process run = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        row,
                        Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        return said.strip();
    }

    /** The program of its own. */
    static final class Run {
        private Run() {}

        public static void main(String[] arguments) throws IOException {
            RosterSource rows = new Rows(arguments[0], Integer.parseInt(arguments[1]));
            Report report = Roster.validate(Parcel.FORMAT, rows, Options.standard());
            StringBuilder said = new StringBuilder("kept " + report.problems().size() + ", ");
            report.totals()
                    .forEach(total -> said.append(total.code())
                            .append(' ')
                            .append(total.count())
                            .append(", "));
            System.out.println(said.append(report.status()));
        }
    }

    /** A package whose users are one and the same row. */
    private record Rows(String row, int many) implements RosterSource {

        @Override
        public List<String> names() {
            return List.of("manifest.csv", "orgs.csv", "users.csv");
        }

        @Override
        public SourceFacts read(String name, RowSink sink) throws IOException {
            if (!name.equals("users.csv")) {
                return Parcel.of(Parcel.manifest("bulk", "bulk"))
                        .and("orgs.csv", Parcel.ORGS + "s|||school|\n")
                        .read(name, sink);
            }
            RawRow each = new RawRow();
            Tables.fill(each, Parcel.USERS.strip(), 1, 0);
            sink.header(each);
            for (int i = 1; i <= many; i++) {
                Tables.fill(each, row, i + 1, i);
                sink.row(each);
            }
            return new SourceFacts(many, "");
        }
    }
}
