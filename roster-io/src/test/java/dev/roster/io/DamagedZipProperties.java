package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedZipProperties {
    private static final byte[] WHOLE = pack();

    @TempDir
    Path folder;

    private static byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"rosters.csv", "terms.csv"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write("school_id,section_id,student_id\n1,a,x\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private Report report(byte[] bytes) throws IOException {
        Path zip = Files.write(folder.resolve("district.zip"), bytes);
        return Roster.validate(ParentSquare.FORMAT, RosterFolder.zip(zip), Options.standard());
    }

    @Test
    void aWrongByteAnywhereEndsInAReport() throws IOException {
        for (int place = 0; place < WHOLE.length; place++) {
            for (int change : new int[] {1, 0xff}) {
                byte[] bytes = WHOLE.clone();
                bytes[place] ^= (byte) change;
                assertThat(report(bytes).problems()).isNotEmpty();
            }
        }
    }

    @Test
    void aZipThatIsCutAnywhereIsABadArchive() throws IOException {
        for (int length = 0; length < WHOLE.length; length++) {
            Report report = report(Arrays.copyOf(WHOLE, length));
            assertThat(report.problems()).extracting(Problem::code).containsExactly("bad_archive");
            assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        }
    }
}
