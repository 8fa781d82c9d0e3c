package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileOptionTest {
    private static final String PROFILE = """
            format: parentsquare
            files:
              students.csv:
                attributes: [house]
                columns:
                  grade_level:
                    codes: {K: "0"}
            """;

    @TempDir
    private Path folder;

    private District district;

    @BeforeEach
    void districtWithGradeKAndAHouse() {
        String students = District.STUDENTS
                .replace("postal_code\n", "postal_code,house\n")
                .replace(",Oak,3,", ",Oak,K,")
                .replace(",,,,\n", ",,,,,red\n")
                .replace("90001\n", "90001,\n");
        district = District.in(folder.resolve("district")).with("students.csv", students);
    }

    @Test
    void makesCleanWhatTheDistrictAgreedWithItsVendor() throws IOException {
        CliRun without = validate();
        CliRun with = validate("--profile", write(PROFILE));
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.out()).contains("\"code\": \"not_in_list\"", "\"code\": \"unknown_column\"");
        assertThat(with.code()).as(with.out()).isZero();
        assertThat(with.out()).contains("\"problems\": []");
        assertThat(rules(with)).isNotEqualTo(rules(without));
        assertThat(rules(validate("--profile", write(PROFILE.replace("\"0\"", "\"-1\"")))))
                .isNotEqualTo(rules(with));
    }

    @Test
    void listsWhatIsWrongAndValidatesNothing() throws IOException {
        CliRun run = validate(
                "--profile",
                write(PROFILE.replace("grade_level", "grade_levl").replace("format:", "strikt: 1\nformat:")));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "roster: thornwick.yaml, line 1, column 1: 'strikt' is no key here; the nearest one is 'strict', all are format, version, name, strict, lenient, upload, lineEnd, files, supplement, safety, overrides");
    }

    @Test
    void cannotRunWithoutTheProfileThatWasNamed() {
        CliRun run = validate("--profile", "nowhere.yaml");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("roster: cannot use nowhere.yaml: there is nothing of that name; check the path\n");
    }

    @Test
    void neverWritesAReportOverTheProfile() throws IOException {
        String profile = write(PROFILE);
        CliRun run = validate("--profile", profile, "--report", "text=" + profile);
        assertThat(run.code()).isEqualTo(2);
        assertThat(Path.of(profile)).hasContent(PROFILE);
    }

    @Test
    void isStrictOnRequest() throws IOException {
        assertThat(validate("--strict").code()).isEqualTo(1);
        assertThat(validate("--strict", "--profile", write(PROFILE)).code()).isZero();
    }

    @Test
    void listsTheColumnsThatAProfileMakes() throws IOException {
        CliRun run = CliRun.of("spec", "parentsquare", "--profile", write(PROFILE));
        assertThat(run.out()).contains("students.csv\t14\thouse\tno\tno\ttext\tdocumented\tprofile\n");
    }

    private static String rules(CliRun run) {
        return Pattern.compile("\"rules\": \"(.*)\"")
                .matcher(run.out())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private CliRun validate(String... options) {
        String[] args = {"validate", "parentsquare", district.path(), "--report", "json"};
        String[] all = Stream.of(args, options).flatMap(Arrays::stream).toArray(String[]::new);
        return CliRun.of(all);
    }

    private String write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("thornwick.yaml"), yaml).toString();
    }
}
