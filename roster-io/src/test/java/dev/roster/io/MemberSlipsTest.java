package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small slips in JSON and XML that must neither pass nor cost another record. */
class MemberSlipsTest {
    @TempDir
    private Path folder;

    private List<String> heard(String name, String content, Limits limits) throws IOException {
        return Heard.of(folder, name, content.getBytes(StandardCharsets.UTF_8), limits);
    }

    private List<String> json(String content) throws IOException {
        return heard("a.json", content, Limits.STANDARD);
    }

    private List<String> xml(String content) throws IOException {
        return heard("a.xml", content, Limits.STANDARD);
    }

    @Test
    void aLimitAtTheEndOfALineIsToldToo() throws IOException {
        assertThat(heard("a.ndjson", "{\"a\":\"1\"}\n".repeat(3), Limits.STANDARD.withFileBytes(20)))
                .containsExactly(
                        "header @1 a",
                        "1 @1 1",
                        "2 @2 1",
                        "over_limit@0 FILE  [Figure[name=file limit in bytes, value=20]]");
    }

    @Test
    void aControlCharacterHasToBeEscaped() throws IOException {
        assertThat(json("[{\"a\":\"x\ty\"},{\"a\":\"x\\ty\"}]"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 x\ty bad_structure@1 in 1 must have its control characters escaped",
                        "2 @1 x\ty");
    }

    @Test
    void halvesOfAPairWithSomethingBetweenAreNoCharacter() throws IOException {
        assertThat(json("[{\"a\":\"\\ud83d\\n\\ude00\"}]")).containsExactly("header @1 a", "1 @1 (malformed)");
    }

    @Test
    void nobodyKnowsTheCellsBehindWhatIsBroken() throws IOException {
        assertThat(json("[7,\n{\"a\":\"1\",\"b\" 2},\n{\"a\":\"2\",\"b\":\"3\"}\n]"))
                .containsExactly(
                        "header @1 a|b",
                        "1 @1  bad_structure@1 a record must be one object in braces",
                        "2 @2 1 bad_structure@2 a colon must stand between a name and its text",
                        "3 @3 2|3");
    }

    @Test
    void aRowHasNoNameAndNoOtherAttributeButThoseOfXml() throws IOException {
        assertThat(xml("<rs><R name='x'><a>1</a></R><R xml:lang='en'><a>2</a></R></rs>"))
                .containsExactly(
                        "header @1 a", "1 @1 1 bad_structure@1 only a cell must have the attribute 'name'", "2 @1 2");
    }

    @Test
    void theRootEndsUnderItsOwnName() throws IOException {
        assertThat(xml("<rs><R><a>1</a></R></xs>"))
                .containsExactly("header @1 a", "1 @1 1", "bad_structure@1 FILE no record that follows can be told");
    }

    @Test
    void aBracketInAnAttributeAndAttributesThatTouchBreakTheRecord() throws IOException {
        assertThat(xml("<rs><R xml:a='<'><a>1</a></R><R xml:a='1'xml:b='2'><a>2</a></R><R><a>3</a></R></rs>"))
                .containsExactly(
                        "header @1 a",
                        "1 @1  bad_structure@1 an attribute must hold no bracket and no control character",
                        "2 @1  bad_structure@1 a space must stand before an attribute",
                        "3 @1 3");
    }

    @Test
    void aNumberBeyondTheLastCharacterIsNone() throws IOException {
        assertThat(xml("<rs><R><a>&#x10FFFF;</a></R><R><a>&#x110000;</a></R><R><a>3</a></R></rs>"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 \udbff\udfff",
                        "2 @1  bad_structure@1 a reference must be one of the five of XML, or the number of a character",
                        "3 @1 3");
    }

    @Test
    void aLineBreakInAHeaderIsASpace() throws IOException {
        assertThat(xml("<rs><R><c name='Student\nId'>1</c></R></rs>"))
                .containsExactly("header @1 Student Id", "1 @1 1");
    }
}
