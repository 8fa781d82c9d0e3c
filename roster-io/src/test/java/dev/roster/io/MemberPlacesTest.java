package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Problem;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.SyntaxRules;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where findings stand in files of JSON and XML: at the record that has it, and at the byte that is wrong. */
class MemberPlacesTest {
    private static final String OPEN = "[\n{\"school_id\":\"7\",\"section_id\":\"a\",\"student_id\":\"";

    @TempDir
    Path folder;

    /** Returns the findings of a file of rosters, of which each letter is a byte. */
    private List<Problem> problems(String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
        Report report = Roster.validate(
                ParentSquare.FORMAT,
                RosterFolder.at(folder).anyEncoding(List.of(ParentSquare.FORMAT)),
                Options.standard());
        return report.problems().stream()
                .filter(problem -> "rosters.csv".equals(problem.place().file()))
                .toList();
    }

    @Test
    void findsAnUnknownNameAtTheFirstRecordThatHasIt() throws IOException {
        String row = "{\"school_id\":\"7\",\"section_id\":\"a\",\"student_id\":\"s%s\"%s}";
        String json = "[\n" + row.formatted(1, "") + ",\n" + row.formatted(2, "") + ",\n"
                + row.formatted(3, ",\"Room\":\"x\"") + ",\n" + row.formatted(4, ",\"Room\":\"x\"") + "\n]\n";

        assertThat(problems("rosters.json", json))
                .extracting(
                        Problem::code,
                        problem -> problem.place().line(),
                        problem -> problem.place().record())
                .containsExactly(tuple(CoreRules.UNKNOWN_COLUMN.code(), 4L, 0L));
    }

    static Stream<Arguments> badTexts() {
        return Stream.of("", "\\n\\\"\\/", "\\u00e9\\ud83d\\ude00", "caf\u00c3\u00a9 \\u0041b\\t")
                .flatMap(before -> Stream.of("\u00e9x", "\\ud800x", "\\u0000", "\\ud800\\u0041", "\\ud800\\n")
                        .map(bad -> arguments(before, bad)));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void saysExactlyWhichByteOfJsonIsWrong(String before, String bad) throws IOException {
        assertThat(problems("rosters.json", OPEN + before + bad + "\"}\n]\n"))
                .filteredOn(problem -> problem.rule().equals(SyntaxRules.BAD_ENCODING))
                .extracting(Problem::numbers)
                .containsExactly(List.of(new Figure("byte offset", OPEN.length() + before.length())));
    }

    @Test
    void namesTheCharacterThatIsNone() throws IOException {
        assertThat(problems("rosters.json", OPEN + "x\\ud800\"},\n" + OPEN.substring(2) + "\\u0000\"}\n]\n"))
                .filteredOn(problem -> problem.rule().equals(SyntaxRules.BAD_ENCODING))
                .extracting(Problem::message)
                .containsExactly(
                        "student_id must be text, and holds half of a surrogate pair, which is no character"
                                + " (byte offset 51)",
                        "student_id must be text, and holds NUL, which is no letter (byte offset 109)");
    }

    @Test
    void saysWhichColumnHoldsNoText() throws IOException {
        assertThat(
                        problems(
                                "rosters.json",
                                "[{\"Room\":1,\"school_id\":\"7\",\"section_id\":\"a\",\"student_id\":\"s\"},"
                                        + "{\"section_id\":[],\"school_id\":\"7\",\"student_id\":\"s\"},"
                                        + "{\"section_id\":\"a\",\"section_id\":\"a\",\"school_id\":\"7\",\"student_id\":\"s\"}]"))
                .extracting(Problem::code, Problem::column, Problem::message)
                .contains(
                        tuple(
                                "not_text",
                                null,
                                SyntaxRules.NOT_TEXT.means()
                                        + ": must be a string, and is a number or a word without quotes (column number 1)"),
                        tuple("not_text", "section_id", "section_id must be a string, and is a list or an object"),
                        tuple("duplicate_member", "section_id", "section_id must stand once in a record"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&amp;&#233;", "<!-- x -->a", "a\r\nb", "<![CDATA[x]]]]>", "<?p ?>\u00c3\u00a9"})
    void saysExactlyWhichByteOfXmlIsWrong(String before) throws IOException {
        String open = "<rosters>\n<R><school_id>7</school_id><section_id>a</section_id><student_id>";
        for (String bad : List.of("\u00e9x", "<![CDATA[]\u00e9]]>")) {
            int within = bad.startsWith("<") ? bad.indexOf('\u00e9') : 0;
            assertThat(problems("rosters.xml", open + before + bad + "</student_id></R>\n</rosters>\n"))
                    .filteredOn(problem -> problem.rule().equals(SyntaxRules.BAD_ENCODING))
                    .extracting(Problem::numbers)
                    .containsExactly(List.of(new Figure("byte offset", open.length() + before.length() + within)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\u00e9", "\\u0041\u00e9", "\\ud800"})
    void takesANameThatIsNoUtf8ForOneOfAnotherEncoding(String name) throws IOException {
        String row = OPEN + "s1\"},\n" + OPEN.substring(2) + "s2\",\"";
        int bad = name.startsWith("\\ud") ? 0 : name.indexOf('\u00e9');

        List<Problem> problems = problems("rosters.json", row + name + "\":\"x\"}\n]\n");

        assertThat(problems).extracting(Problem::code).containsExactly("bad_encoding");
        assertThat(problems.get(0).place().line()).isEqualTo(3);
        assertThat(problems.get(0).numbers())
                .containsExactly(new Figure("position", 4), new Figure("byte offset", row.length() + bad));
    }

    @Test
    void claimsNoByteWhereANameOfXmlIsNotWrittenAsItIs() throws IOException {
        String open = "<rosters>\n<R><school_id>7</school_id><section_id>a</section_id><student_id>s</student_id>";
        List<Problem> escaped =
                problems("rosters.xml", open + "<column name=\"&amp;\u00e9\">x</column></R>\n</rosters>\n");
        assertThat(escaped).extracting(Problem::code).containsExactly("bad_encoding");
        assertThat(escaped.get(0).numbers()).containsExactly(new Figure("position", 4));

        List<Problem> plain = problems("rosters.xml", open + "<column name=\"a\u00e9\">x</column></R>\n</rosters>\n");
        assertThat(plain.get(0).numbers())
                .containsExactly(
                        new Figure("position", 4),
                        new Figure("byte offset", open.length() + "<column name=\"a".length()));
    }
}
