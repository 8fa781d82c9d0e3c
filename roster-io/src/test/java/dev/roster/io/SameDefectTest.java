package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One defect, found at its line wherever it stands and whatever stands before it. */
class SameDefectTest {
    private static final String HEADER = "school_id,section_id,student_id\n";
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final int MANY_ROWS = 100_000;
    private static final String ROWS =
            IntStream.range(0, MANY_ROWS).mapToObj(row -> "7,b," + row + "\n").collect(Collectors.joining());

    @TempDir
    private Path other;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'7,a,1 2', space_in_id student_id, 0",
        "'7,a, ', missing_value student_id, 0",
        "'7,a,1,2', ragged_row null, 0",
        "'7,a,\u00e9', bad_encoding student_id, 0",
        "'7,a,\"1\"2', stray_quote null, 0",
        "'7,a,1\"', stray_quote null, 0",
        "'7,a,\"1', unclosed_quote null, 0",
        "'7,a,\u00c3\u0083\u00c2\u00a9', double_encoding student_id, 0",
        "'7,a,\"1\n2\"', space_in_id student_id, 0",
        "'7,a,1\n7,a,1', duplicate_key null, 1"
    })
    void isFoundAtItsLine(String defect, String finding, int linesOn) throws IOException {
        String quoted = "7,\"a\nb\rc\",1\n";
        String end = "\n7,z,9\n";
        assertFound(HEADER + defect + end, finding, 2 + linesOn);
        assertFound(MARK + HEADER + defect + end, finding, 2 + linesOn);
        assertFound((HEADER + defect + end).replace("\n", "\r\n"), finding, 2 + linesOn);
        assertFound((HEADER + defect + end).replace("\n", "\r"), finding, 2 + linesOn);
        assertFound(HEADER + "\n\r\n7,y,1\r" + defect + end, finding, 5 + linesOn);
        assertFound("\n,,\n" + HEADER + defect + end, finding, 4 + linesOn);
        assertFound(HEADER + quoted + defect + end, finding, 5 + linesOn);
        assertFound(HEADER + defect, finding, 2 + linesOn);
        assertFound(HEADER + ROWS + defect + end, finding, MANY_ROWS + 2L + linesOn);
        assertFound(MARK + (HEADER + quoted + ROWS + defect).replace("\n", "\r\n"), finding, MANY_ROWS + 5L + linesOn);
    }

    private void assertFound(String latin1, String finding, long line) throws IOException {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("rosters.csv"), bytes);
        Path zip = other.resolve("district.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("rosters.csv"));
            out.write(bytes);
        }
        for (RosterFolder place : List.of(RosterFolder.at(folder), RosterFolder.zip(zip))) {
            assertThat(found(place, latin1.contains("\"a")))
                    .as("in %s bytes", bytes.length)
                    .containsExactly(finding + " " + line);
        }
    }

    /** The row with line breaks before the defect has findings of its own, all in its second column. */
    private static List<String> found(RosterFolder place, boolean afterLineBreaks) throws IOException {
        Report report = Roster.validate(ParentSquare.FORMAT, place, Options.standard());
        return report.problems().stream()
                .filter(problem -> !List.of("byte_order_mark", "missing_file").contains(problem.code()))
                .filter(problem -> !afterLineBreaks || !"section_id".equals(problem.column()))
                .map(problem -> problem.code() + " " + problem.column() + " "
                        + problem.place().line())
                .toList();
    }
}
