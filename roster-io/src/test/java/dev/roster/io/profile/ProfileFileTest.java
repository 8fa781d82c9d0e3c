package dev.roster.io.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.classtag.ClassTag;
import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.parentsquare.Attendance;
import dev.roster.parentsquare.AttendanceByColumn;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {

    private static final Format FORMAT = ParentSquare.FORMAT;

    @TempDir
    Path folder;

    @Test
    void saysForWhomTheSetIsSent() throws IOException {
        Path school = write("format: classtag\nupload: school\n");
        assertThat(ProfileFile.read(school, ClassTag.FORMAT).upload()).isEqualTo(Upload.SCHOOL);
        Path other = write("format: classtag\nupload: schools\n");
        assertThatThrownBy(() -> ProfileFile.read(other, ClassTag.FORMAT))
                .hasMessageContaining("this is none of the words that may stand here; write one of district, school");
    }

    @Test
    void isStrictOrLenient() throws IOException {
        assertThat(FORMAT.with(ProfileFile.read(write("format: parentsquare\nlenient: true\n"), FORMAT))
                        .lenient())
                .isTrue();
        assertThat(FORMAT.lenient()).isFalse();
        Path both = write("format: parentsquare\nstrict: true\nlenient: true\n");
        assertThatThrownBy(() -> ProfileFile.read(both, FORMAT))
                .hasMessageEndingWith("line 3, column 1: the profile is strict and lenient; keep one of the two");
    }

    @Test
    void readsTheExampleOfTheDocs() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "profiles.md"));
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(docs);
        assertThat(yaml.find()).isTrue();
        Format bent = FORMAT.with(ProfileFile.read(write(yaml.group(1)), FORMAT));
        assertThat(bent.files().stream().filter(FileSpec::required).map(FileSpec::name))
                .containsExactly("sections.csv", "rosters.csv");
        FileSpec<Student> students = bent.file(Student.class);
        assertThat(students.columns().stream().filter(ColumnSpec::open).map(ColumnSpec::header))
                .containsExactly("house", "bus_route");
        assertThat(students.column("studentId").header()).isEqualTo("sis_id");
        assertThat(students.column("studentId").aliases()).containsExactly("pupil_id");
        assertThat(students.column("gradeLevel").codes()).containsExactly(entry("PK", "-1"), entry("K", "0"));
        assertThat(students.column("gradeLevel").also()).containsExactly("13", "PK", "K");
        assertThat(bent.file(AttendanceByColumn.class).periods())
                .hasSize(10)
                .contains(entry("p0", "all_day"), entry("p9", "9"));
        assertThat(bent.file(Attendance.class).column("code").rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.use().duty()).isEqualTo("must be one of A, T, EX"));
        assertThat(yaml.find()).isFalse();
    }

    @Test
    void theDocsNameEveryKey() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "profiles.md"));
        List<String> told = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE)
                .matcher(docs)
                .results()
                .map(key -> key.group(1))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(
                        Stream.of(ProfileKeys.TOP, ProfileKeys.FILE, ProfileKeys.COLUMN, ProfileKeys.OVERRIDE)
                                .flatMap(List::stream)
                                .map(Key::name)
                                .toList());
    }

    @Test
    void readsOverrides() {
        assertThat(failure("""
                format: parentsquare
                overrides:
                  - {code: bad_phone, file: parents.csv, column: mobil, severity: warning, reason: so, until: 2026-12-31}
                  - {code: bad_fone, file: parents.csv, severity: warning, reason: so, until: 2026-12-31}
                """)).hasMessage("""
                profile.yaml, line 3, column 42: bad_phone does not hold for the column 'mobil' of parents.csv; the nearest one is 'mobile', all are mobile
                profile.yaml, line 4, column 6: 'bad_fone' is no rule of parents.csv; the nearest one is 'bad_phone'; the rules page has all""");
        assertThat(failure("""
                format: parentsquare
                lineEnd: cr
                overrides:
                  - {code: bad_phone, severity: hint, until: tomorrow, reson: so}
                  - {reason: so}
                  - text
                """)).hasMessage("""
                profile.yaml, line 2, column 1: this is none of the words that may stand here; write one of crlf, lf
                profile.yaml, line 4, column 5: bad_phone is a rule of files, and the override names none; name the file, one override for each; the rule holds in schools.csv, students.csv, parents.csv, staff.csv, group_user_members.csv, emergency_contacts.csv
                profile.yaml, line 4, column 5: an override of bad_phone gives no reason; say who agreed to what
                profile.yaml, line 4, column 23: this is none of the words that may stand here; write one of error, info, warning
                profile.yaml, line 4, column 39: this is no day; write it as 2026-12-31
                profile.yaml, line 4, column 56: 'reson' is no key here; the nearest one is 'reason', all are code, file, column, severity, reason, until
                profile.yaml, line 5, column 5: 'code' is missing; say which rule weighs how much: code, severity, reason
                profile.yaml, line 5, column 5: 'severity' is missing; say which rule weighs how much: code, severity, reason
                profile.yaml, line 6, column 5: no keys and values stand here; write 'key: value', one a line, with an indent below a key""");
    }

    @Test
    void saysOfASlipInTheExampleWhatTheDocsSay() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "profiles.md"));
        Matcher blocks =
                Pattern.compile("```(?:yaml)?\n(.*?)```", Pattern.DOTALL).matcher(docs);
        assertThat(blocks.find()).isTrue();
        Path slip = Files.writeString(
                folder.resolve("thornwick.yaml"), blocks.group(1).replace("grade_level", "grade_levl"));
        assertThat(blocks.find()).isTrue();
        String shown = blocks.group(1).replace("roster: ", "").replace("…", "").strip();
        assertThatThrownBy(() -> ProfileFile.read(slip, FORMAT)).hasMessageStartingWith(shown);
    }

    @Test
    void isNamedAfterItsFileWhereItSaysNoName() throws IOException {
        assertThat(ProfileFile.read(write("format: parentsquare\n"), FORMAT).name())
                .isEqualTo("profile.yaml");
        assertThat(ProfileFile.read(write("format: parentsquare\nname: 0x1F\n"), FORMAT)
                        .name())
                .isEqualTo("0x1F");
    }

    @Test
    void listsAllThatIsWrongWithLineAndColumn() {
        assertThat(failure("""
                format: parentsquare
                strikt: true
                strict: perhaps
                name: [a]
                files:
                  student.csv:
                    required: false
                  students.csv:
                    attributes: house
                    requird: true
                    columns:
                      grade_levl: {}
                      grade_level:
                        codes: {K: "99", K: "0"}
                        only: 3
                      last_name:
                        header: first_name
                  attendance.csv:
                    periods: [p0]
                    columns:
                      code:
                        only:
                          - A
                          - ""
                """)).hasMessage("""
                profile.yaml, line 14, column 26: 'K' is there twice; keep one
                profile.yaml, line 2, column 1: 'strikt' is no key here; the nearest one is 'strict', all are format, version, name, strict, lenient, upload, lineEnd, files, supplement, safety, overrides
                profile.yaml, line 3, column 1: this is neither 'true' nor 'false'; write one of them, or leave it out
                profile.yaml, line 4, column 1: more than one value stands here; write one
                profile.yaml, line 6, column 3: 'student.csv' is no file of parentsquare; the nearest one is 'students.csv', all are schools.csv, terms.csv, students.csv, parents.csv, staff.csv, sections.csv, rosters.csv, attendance.csv, groups.csv, group_members.csv, group_user_members.csv, emergency_contacts.csv
                profile.yaml, line 9, column 5: no list stands here; write [a, b], or '- a' one a line
                profile.yaml, line 10, column 5: 'requird' is no key here; the nearest one is 'required', all are required, confirmed, lineEnd, attributes, dropped, order, columns, periods
                profile.yaml, line 12, column 7: 'grade_levl' is no column of students.csv; the nearest one is 'grade_level', all are school_id, student_id, state_student_id, first_name, last_name, grade_level, status, student_email, cellphone, address_line1, address_line2, city, postal_code
                profile.yaml, line 14, column 17: 'K' stands for '99', which is no documented code of grade_level; give the documented code that it means; a value must be one of -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100
                profile.yaml, line 15, column 9: no list stands here; write [a, b], or '- a' one a line
                profile.yaml, line 17, column 9: 'first_name' is a header of students.csv already; choose another, or remove it
                profile.yaml, line 19, column 5: no keys and values stand here; write 'key: value', one a line, with an indent below a key
                profile.yaml, line 24, column 13: a blank is listed for code; remove it; whether a cell may be blank is no code""");
    }

    @Test
    void isForOneFormat() {
        assertThat(failure("format: samegoal\nfiles: {users.csv: {}}\n"))
                .hasMessage(
                        "profile.yaml, line 1, column 1: the profile is for 'samegoal', and parentsquare is in use; name another profile, or correct 'format'");
        assertThat(failure("strict: true\n"))
                .hasMessage(
                        "profile.yaml, the file: 'format' is missing; write 'format: parentsquare' if it is meant for that");
    }

    @Test
    void refusesAttributesThatAreNoneOrTwice() {
        assertThat(failure("""
                format: parentsquare
                files:
                  students.csv:
                    attributes: [house, last_name, house, " "]
                """).faults())
                .extracting(Fault::where, Fault::what)
                .containsExactly(
                        tuple("line 4, column 25", "'last_name' is a header of students.csv already"),
                        tuple("line 4, column 36", "'house' is a header of students.csv already"),
                        tuple("line 4, column 43", "a header of students.csv is blank"));
    }

    @Test
    void listsWhatIsWrongWithAnOverrideAlsoWhereMoreIs() {
        assertThat(failure("""
                format: parentsquare
                files:
                  students.csv:
                    attributes: [" "]
                overrides:
                  - {code: bad_fone, file: parents.csv, severity: loud, reason: " ", until: soon}
                  - {code: draft_layout, severity: info, reason: so, until: 2026-12-31}
                  - {code: bad_phone, file: students.csv, severity: warning, reason: ""}
                """)).hasMessage("""
                profile.yaml, line 4, column 18: a header of students.csv is blank; write the header, or remove it
                profile.yaml, line 6, column 6: 'bad_fone' is no rule of parents.csv; the nearest one is 'bad_phone'; the rules page has all
                profile.yaml, line 6, column 41: this is none of the words that may stand here; write one of error, info, warning
                profile.yaml, line 6, column 57: an override of bad_fone gives no reason; say who agreed to what
                profile.yaml, line 6, column 70: this is no day; write it as 2026-12-31
                profile.yaml, line 7, column 6: draft_layout is no matter of weight: it ends with the vendor's sample file; compare the header with that file, and write 'confirmed: true' for the file under 'files'
                profile.yaml, line 8, column 62: an override of bad_phone gives no reason; say who agreed to what""");
    }

    @Test
    void refusesHeadersThatNobodyCanTellApart() {
        assertThat(failure("""
                format: parentsquare
                files:
                  students.csv:
                    attributes: ["a\\nb", " house", "bus\\u200b", Last Name, Bus Route, bus_route]
                    columns:
                      student_id: {header: Student Id, aliases: [STUDENT-ID, first name]}
                """).faults())
                .extracting(Fault::where, Fault::what)
                .containsExactly(
                        tuple("line 4, column 18", hidden("a?b")),
                        tuple("line 4, column 26", hidden(" house")),
                        tuple("line 4, column 36", hidden("bus?")),
                        tuple("line 4, column 49", twin("Last Name", "last_name")),
                        tuple("line 4, column 71", twin("bus_route", "Bus Route")),
                        tuple("line 6, column 62", twin("first name", "first_name")));
    }

    private static String hidden(String header) {
        return "'%s' begins or ends with a space, or holds what nobody sees, such as a line break".formatted(header);
    }

    private static String twin(String header, String other) {
        return "'%s' is '%s' but for case, spaces or signs, and that is another column of students.csv"
                .formatted(header, other);
    }

    @Test
    void refusesWhatIsNoProfile() {
        for (String yaml :
                List.of("", "{}", "[a]", "text", "format: parentsquare\nfiles:\n", "format: [parentsquare]\n")) {
            assertThat(failure(yaml).faults()).as(yaml).hasSize(1);
        }
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ProfileFile.read(folder.resolve("none.yaml"), FORMAT));
    }

    private SettingsException failure(String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> ProfileFile.read(write(yaml), FORMAT));
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), yaml);
    }
}
