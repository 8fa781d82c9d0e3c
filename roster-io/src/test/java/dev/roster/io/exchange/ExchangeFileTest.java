package dev.roster.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.io.SettingsException;
import dev.roster.io.exchange.PullLocation.Holds;
import dev.roster.io.exchange.VendorLogin.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeFileTest {
    @TempDir
    Path folder;

    @Test
    void readsBothDirections() throws IOException {
        ExchangeFile file = read("""
                samegoalFetches:
                  host: sftp.example.org
                  user: fetcher
                  passwordEnv: FETCHER_PASSWORD
                  locations:
                    - endpoint: students
                      path: /roster/pupils.json
                      type: JSON
                      files: [students.csv]
                    - {endpoint: demographics, path: /roster/all, type: xml, folder: true, files: [students.csv, guardians.csv]}
                samegoalPushes:
                  endpoints: [students, absences]
                  sftp:
                    host: 192.0.2.7
                    directory: /from-samegoal
                    format: csv
                """);
        assertThat(file)
                .isEqualTo(new ExchangeFile(
                        new SameGoalFetches(
                                new VendorLogin("sftp.example.org", "fetcher", "FETCHER_PASSWORD"),
                                List.of(
                                        new PullLocation(
                                                "students",
                                                "/roster/pupils.json",
                                                FileType.JSON,
                                                Holds.FILE,
                                                List.of("students.csv")),
                                        new PullLocation(
                                                "demographics",
                                                "/roster/all",
                                                FileType.XML,
                                                Holds.FOLDER,
                                                List.of("students.csv", "guardians.csv")))),
                        new SameGoalPushes(
                                List.of("students", "absences"),
                                new FilePush(
                                        new VendorLogin("192.0.2.7", "samegoal", null),
                                        "/from-samegoal",
                                        FileType.CSV))));
    }

    @Test
    void readsWhatThePageShows() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "exchange.md"));
        ExchangeFile file = read(page.split("```yaml\n", -1)[1].split("```", -1)[0]);
        assertThat(file.fetches().locations())
                .extracting(PullLocation::endpoint)
                .containsExactly("students", "staff");
        assertThat(file.pushes().push().directory()).isEqualTo("/from-samegoal");
    }

    @Test
    void takesWhatSameGoalTakesWhereNothingIsSaid() throws IOException {
        ExchangeFile file = read("""
                samegoalFetches:
                  host: sftp.example.org
                  passwordEnv:
                  locations: [{endpoint: students, path: /students.xml, type: xml}]
                samegoalPushes:
                  endpoints: [students]
                  sftp: {host: sftp.example.org, format: json}
                """);
        assertThat(file.fetches().login().user()).isEqualTo("samegoal");
        assertThat(file.fetches().login().proof()).isEqualTo(Proof.PUBLIC_KEY);
        assertThat(file.fetches().locations().get(0).files()).containsExactly("students.csv");
        assertThat(file.pushes().push().directory()).isEqualTo("/");
    }

    @Test
    void takesAnExportThatIsOnlyAskedForOverRest() throws IOException {
        assertThat(read("samegoalPushes: {endpoints: [students]}"))
                .isEqualTo(new ExchangeFile(null, new SameGoalPushes(List.of("students"), null)));
    }

    @Test
    void listsEveryFaultOfTheLocationsOnce() throws IOException {
        assertThat(faults("""
                samegoalFetches:
                  host: sftp.example.org
                  locations:
                    - path: /a/students.csv
                      type: csv
                    - {endpoint: two, path: /b/students.csv, type: csv, folder: true, files: [students.csv]}
                    - {endpoint: three, path: /c/students.csv, type: json}
                    - {endpoint: four, path: /d/../students.csv, type: csv}
                    - {endpoint: five, path: e/students.csv, type: csv}
                    - {endpoint: six, path: /f//students.csv, type: csv}
                    - {endpoint: seven, path: "/g\\0/students.csv", type: csv}
                    - {endpoint: eight, path: /a/Students.csv, type: csv}
                    - {endpoint: nine, path: /i/students, type: tsv}
                    - {endpoint: ten, path: /j, type: csv, folder: true}
                    - {endpoint: eleven, path: /k/all.csv, type: csv, files: [a.csv, b.csv]}
                    - {endpoint: twelve, path: /l, type: csv, folder: yes, files: [../a.csv]}
                """))
                .containsExactly(
                        "line 4, column 7: no endpoint is named; name the one that was chosen in SameGoal's settings",
                        "line 6, column 23: 'folder' is true, and the path ends in '.csv' as a file does; leave 'folder' out, or write the folder that holds the files",
                        "line 7, column 25: the type is 'json', and the path ends in '.csv'; make them agree",
                        "line 8, column 24: the path holds '..' or '.'; write the folders that it leads through",
                        "line 9, column 24: the path does not start at the server's root; start it with '/'",
                        "line 10, column 23: the path has an empty name; write one '/' between names, and none at the end",
                        "line 11, column 25: the path holds a NUL character; use letters, digits, '_', '-', '.' and spaces in its names",
                        "line 12, column 25: this location takes the path of the one in line 4, column 7; give each its own",
                        "line 13, column 43: 'type' is no file type that SameGoal knows; the nearest one is 'csv', all are csv, json, xml",
                        "line 14, column 23: no file is named for the folder; list those of the set under 'files'",
                        "line 15, column 26: several files are named for one path; keep one, or say 'folder: true'",
                        "line 16, column 47: this is neither 'true' nor 'false'; write one of them, or leave it out",
                        "line 16, column 26: 'files' names something that is no file of a set; write names such as students.csv");
    }

    @Test
    void refusesALocationInTheWayOfAnother() throws IOException {
        assertThat(faults("""
                samegoalFetches:
                  host: sftp.example.org
                  locations:
                    - {endpoint: one, path: /roster, type: csv, files: [students.csv]}
                    - {endpoint: two, path: /roster/all, type: csv, folder: true, files: [users.csv]}
                    - {endpoint: three, path: /other, type: csv, folder: true, files: [users.csv]}
                    - {endpoint: four, path: /other/users.csv, type: csv}
                    - {endpoint: five, path: /x/y.csv, type: csv}
                    - {endpoint: six, path: /x, type: csv, files: [users.csv]}
                """))
                .containsExactly(
                        "line 5, column 23: this location takes the path of the one in line 4, column 23; give each its own",
                        "line 7, column 24: this location takes the path of the one in line 6, column 25; give each its own",
                        "line 9, column 23: this location takes the path of the one in line 8, column 24; give each its own");
    }

    @Test
    void listsEveryFaultOfTheRest() throws IOException {
        assertThat(faults("""
                samegoalFetches:
                  host: sftp://example.org
                  usr: me
                  passwordEnv: not a name
                  locations: []
                samegoalPushes:
                  endpoints: []
                  sftp:
                    user: ""
                    password: Sesame-open-7
                    directory: ../inbox
                    format: cvs
                    Sesame-open-7: x
                """))
                .containsExactly(
                        "line 3, column 3: 'usr' is no key here; the nearest one is 'user', all are host, user, passwordEnv, locations",
                        "line 2, column 3: the host is not a name or an address; write it without scheme, user, port and path",
                        "line 4, column 3: 'passwordEnv' is not the name of an environment variable; name the variable that holds the password; if the password itself stands here, change it",
                        "line 5, column 3: no location is listed; write '- endpoint: …' with a path and a type",
                        "line 7, column 3: no endpoint is named; name the one that was chosen in SameGoal's settings",
                        "line 10, column 5: 'password' would hold a secret, and this file holds none; take it out and change it; name a variable under 'passwordEnv', or leave that out where SameGoal's public key is installed",
                        "line 13, column 5: this is no key here; the nearest one is 'passwordEnv', all are host, user, passwordEnv, directory, format",
                        "line 8, column 3: 'host' is missing; give our server's name or address",
                        "line 9, column 5: the user is blank; leave it out for 'samegoal'",
                        "line 11, column 5: the path does not start at the server's root; start it with '/'",
                        "line 11, column 5: the path holds '..' or '.'; write the folders that it leads through",
                        "line 12, column 5: 'format' is no file type that SameGoal knows; the nearest one is 'csv', all are csv, json, xml");
    }

    @Test
    void refusesAFileThatSaysNothing() throws IOException {
        assertThat(faults("{}"))
                .containsExactly(
                        "the file: it says neither what SameGoal fetches nor what it pushes; give one of the two");
        assertThat(faults("import"))
                .containsExactly("line 1, column 1: no keys and values stand here; write 'key: value', one a line");
        assertThat(faults("samegoalPushes: {sftp: []}"))
                .containsExactly(
                        "line 1, column 1: no endpoint is named; name the one that was chosen in SameGoal's settings",
                        "line 1, column 18: no keys and values stand here; write 'key: value', one a line");
    }

    @Test
    void holdsCodeToTheSameRules() {
        VendorLogin login = new VendorLogin("sftp.example.org", "samegoal", null);
        PullLocation one = new PullLocation("a", "/a.csv", FileType.CSV, Holds.FILE, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SameGoalFetches(login, List.of(one, one)))
                .withMessage("location 2 takes the path of location 1; give each its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PullLocation("a", "/../a.csv", FileType.CSV, Holds.FILE, List.of()))
                .withMessage("the path holds '..' or '.'; write the folders that it leads through");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SameGoalPushes(List.of(), null))
                .withMessage("no endpoint is named; name the one that was chosen in SameGoal's settings");
    }

    @Test
    void takesNoBlankUserAndNoHostThatEndsInADash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VendorLogin("sftp.example.org", " ", null))
                .withMessage("the user is blank; leave it out for 'samegoal'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VendorLogin("sftp.example.org-", "samegoal", null))
                .withMessage("the host is not a name or an address; write it without scheme, user, port and path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PullLocation("a", "/x/./a.csv", FileType.CSV, Holds.FILE, List.of()))
                .withMessage("the path holds '..' or '.'; write the folders that it leads through");
    }

    @Test
    void takesASecretForOneInWhateverCaseItsKeyIsAndABlankEndpointForNone() {
        assertThat(faults("""
                samegoalPushes:
                  endpoints: [students, ' ']
                  sftp: {host: sftp.example.org, format: csv, PassWord: Sesame}
                """))
                .hasSize(2)
                .noneMatch(fault -> fault.contains("Sesame"))
                .anyMatch(fault -> fault.contains("'PassWord' would hold a secret, and this file holds none"))
                .anyMatch(fault -> fault.contains("no endpoint is named"));
    }

    private ExchangeFile read(String yaml) throws IOException {
        return ExchangeFile.read(Files.writeString(folder.resolve("exchange.yaml"), yaml));
    }

    private List<String> faults(String yaml) {
        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> read(yaml));
        return refused.faults().stream()
                .map(fault -> "%s: %s; %s".formatted(fault.where(), fault.what(), fault.mend()))
                .toList();
    }
}
