package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names that several vendors use: the header tells whose a file is, or nobody does. */
class SharedNamesDetectTest {
    private static final String ALL =
            "; name it before the path, one of acme, classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, parentsquare, samegoal\n";

    @TempDir
    private Path folder;

    private CliRun detect(String file, String header) throws IOException {
        return CliRun.of(
                "detect", Files.writeString(folder.resolve(file), header + "\n").toString());
    }

    /** Returns the header that the spec prints of a file. */
    private static String header(String format, String file) {
        return CliRun.of("spec", format)
                .out()
                .lines()
                .filter(line -> line.startsWith(file + "\t"))
                .map(line -> line.split("\t", -1)[2])
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "samegoal, users.csv, 3",
        "classtag, users.csv, 10",
        "samegoal, guardians.csv, 14",
        "classtag, guardians.csv, 8",
        "samegoal, students.csv, 20",
        "parentsquare, students.csv, 13",
    })
    void tellsWhoseAFileIsByItsDocumentedHeader(String format, String file, int columns) throws IOException {
        CliRun run = detect(file, header(format, file));
        assertThat(run.out())
                .isEqualTo(
                        "%1$s 2026\n%2$s: %3$s of %3$s columns are in its header\n".formatted(format, file, columns));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.csv     | Role(s),Buildings,Name                                  | samegoal | 2 of 3",
                "users.csv     | sourceId,role,givenName,familyName,email,grades         | classtag | 6 of 10",
                "guardians.csv | studentSisId,guardianSisId,firstName,lastName,email,tel | classtag | 5 of 8",
                "guardians.csv | Student Id,Guardian Id,Last Name,First Name,Address,City,State,Email | samegoal | 8 of 14",
            })
    void tellsItAlsoByMostOfTheHeader(String file, String header, String format, String counted) throws IOException {
        assertThat(detect(file, header).out())
                .isEqualTo("%s 2026\n%s: %s columns are in its header\n".formatted(format, file, counted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.csv     | user,name             | classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, samegoal",
                "users.csv     | sourcedId,Role(s)     | classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, samegoal",
                "guardians.csv | Language,Email        | classtag, samegoal",
                "guardians.csv | Student Id,firstName  | classtag, samegoal",
                "students.csv  | id,name               | parentsquare, samegoal",
                "students.csv  | Student Id,first_name | parentsquare, samegoal",
            })
    void refusesToGuessBetweenTwo(String file, String header, String formats) throws IOException {
        CliRun run = detect(file, header);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("roster: cannot tell the format: [%s] all fit%s".formatted(formats, ALL));
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void refusesToGuessWhereTheFilesOfAFolderSpeakForTwo() throws IOException {
        Files.writeString(folder.resolve("users.csv"), header("samegoal", "users.csv") + "\n");
        Files.writeString(folder.resolve("guardians.csv"), header("classtag", "guardians.csv") + "\n");
        for (List<String> command : List.of(List.of("detect"), List.of("validate"))) {
            CliRun run = CliRun.of(command.get(0), folder.toString());
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("roster: cannot tell the format: [classtag, samegoal] all fit" + ALL);
            assertThat(run.code()).isEqualTo(2);
        }
    }

    @Test
    void letsTheOtherFilesOfAFolderDecideWhereOneIsAnybodys() throws IOException {
        Files.writeString(folder.resolve("users.csv"), "user,name\n");
        Files.writeString(folder.resolve("classes.csv"), header("classtag", "classes.csv") + "\n");
        assertThat(CliRun.of("detect", folder.toString()).out()).isEqualTo("""
                        classtag 2026
                        classes.csv: 6 of 6 columns are in its header
                        users.csv: 0 of 10 columns are in its header
                        """);
    }
}
