package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the readers of JSON and XML make of files that are right, odd and broken. */
class MembersTest {
    private static final String WORD = " must be a string, and is a number or a word without quotes";
    private static final Limits SMALL = new Limits(40, 300, 4, 100_000);

    @TempDir
    Path folder;

    private List<String> json(String content) throws IOException {
        return heard("a.json", content);
    }

    private List<String> lines(String content) throws IOException {
        return heard("a.ndjson", content);
    }

    private List<String> xml(String content) throws IOException {
        return heard("a.xml", content);
    }

    private List<String> heard(String name, String content) throws IOException {
        return Heard.of(folder, name, content.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    @Test
    void givesEveryRecordTheColumnsOfAll() throws IOException {
        assertThat(json("[\n{\"a\":\"1\",\"b\":\"x\\\"\\u00e9\\ud83d\\ude00\"},\n{\"c\":\"é\",\"b\":null}\n]\n"))
                .containsExactly("header @2 a|b|c", "1 @2 1|x\"é😀|", "2 @3 ||é");
        assertThat(lines("{\"a\":\"1\"}\r\n\r\n{\"a\":\"2\",\"b\":\"x\"}"))
                .containsExactly("header @1 a|b", "1 @1 1|", "2 @3 2|x");
        assertThat(xml("""
                        <?xml version="1.0"?>
                        <rs>
                        <R><a>1</a><b/></R>
                        <R><c name="Student &amp; Id">x&lt;&#x1F600;<![CDATA[<]]]]></c></R>
                        </rs>
                        """)).containsExactly("header @3 a|b|Student & Id", "1 @3 1||", "2 @4 ||x<😀<]]");
    }

    @Test
    void passesOverWhatSaysNothing() throws IOException {
        assertThat(xml("<rs xmlns=\"u\"><!-- - --><R xsi:nil='true'><!-- x --><a>1<!-- c -->2<?p ?>3</a></R></rs>"))
                .containsExactly("header @1 a", "1 @1 123");
        assertThat(json("\ufeff[{\"a\":\"1\"}]"))
                .containsExactly("byte_order_mark@0 NOTHING ", "header @1 a", "1 @1 1");
    }

    @Test
    void convertsNothingThatIsNoText() throws IOException {
        assertThat(json("[{\"a\":7},{\"a\":\"1\",\"b\":true},{\"a\":nul},{\"a\":{\"x\":[1,\"}\"]}}]"))
                .containsExactly(
                        "header @1 a|b",
                        "1 @1 7| not_text@1 in 1" + WORD,
                        "2 @1 1|true not_text@1 in 2" + WORD,
                        "3 @1 nul| not_text@1 in 1" + WORD,
                        "4 @1  not_text@1 in 1 must be a string, and is a list or an object");
        assertThat(xml("<rs><R><a>1<b>2</b></a></R></rs>"))
                .containsExactly("header @1 a", "1 @1  not_text@1 in 1 must be text, and holds an element");
    }

    @Test
    void keepsTheWholeOfANumberSoThatItsKeyIsRight() throws IOException {
        assertThat(lines("{\"a\":12345}\n{\"a\":\"1234\"}\n{\"a\":nullx}\n{\"a\":123456.5}\n{\"a\":null}"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 12345 not_text@1 in 1" + WORD,
                        "2 @2 1234",
                        "3 @3 nullx not_text@3 in 1" + WORD,
                        "4 @4 123456.5 not_text@4 in 1" + WORD,
                        "5 @5 ");
    }

    @Test
    void losesNoLineBehindABrokenOne() throws IOException {
        assertThat(lines("{\"a\":\"1\"\n{\"a\":\"2\"}\n{\"a\":[1,\n{\"a\":\r\n{\"a\":\"3\"}"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 1 bad_structure@1 an object must end on its line",
                        "2 @2 2",
                        "3 @3  not_text@3 in 1 must be a string, and is a list or an object",
                        "4 @4  bad_structure@4 an object must end on its line",
                        "5 @5 3");
    }

    @Test
    void losesNoObjectBehindABrokenOne() throws IOException {
        String comma = " bad_structure@1 a comma must stand between two members, and a brace at their end";
        assertThat(json("[{\"a\":\"5\" \"b\":\"x\"}, {\"a\":\"6\"}]"))
                .containsExactly("header @1 a", "1 @1 5" + comma, "2 @1 6");
        assertThat(json("[{\"a\":\"5\" {\"a\":\"6\"}]")).containsExactly("header @1 a", "1 @1 5" + comma, "2 @1 6");
        assertThat(json("[{\"a\":\"5\",\n{\"a\":\"6\"}]"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 5 bad_structure@1 a member must start with its name in double quotes"
                                + " [Figure[name=on line, value=2]]",
                        "2 @2 6");
    }

    @Test
    void saysWhereABrokenObjectMayHaveSwallowedOthers() throws IOException {
        String lost = "bad_structure@2 ROWS what stands before this line and behind a broken record may be records,"
                + " and is lost";
        String comma = " bad_structure@1 a comma must stand between two members, and a brace at their end";
        assertThat(json("[{\"a\":\"5}, {\"a\":\"6\"}, {\"a\":\"7\"},\n{\"a\":\"8\"}]"))
                .containsExactly(lost, "header @1 a", "1 @1 5}, {" + comma, "2 @2 8");
        assertThat(json("[{\"a\":\"5\"x\"}, {\"a\":\"6\"},\n{\"a\":\"8\"}]"))
                .containsExactly(lost, "header @1 a", "1 @1 5" + comma, "2 @2 8");
    }

    @Test
    void saysWhatARecordIsInsteadOfItsColumns() throws IOException {
        String deep = "header @1  over_limit@1 [Figure[name=nesting limit, value=64]]";
        String none = " bad_structure@1 a record must have cells with names, and none has";
        assertThat(json("[" + "[".repeat(10_000) + "]".repeat(10_000) + "]").get(0))
                .isEqualTo(deep);
        assertThat(xml("<a>".repeat(10_000) + "</a>".repeat(10_000)).get(0))
                .isEqualTo("header @1 a over_limit@1 [Figure[name=nesting limit, value=64]]");
        assertThat(lines("[{\"a\":\"1\"}]").get(0))
                .isEqualTo("header @1  bad_structure@1 a record must be one object in braces");
        assertThat(json("[{},{}]").get(0)).isEqualTo("header @1 " + none);
        assertThat(xml("<rs><R/></rs>").get(0)).isEqualTo("header @1 " + none);
    }

    @Test
    void takesNoCharacterThatXmlForbids() throws IOException {
        String forbidden = " bad_structure@1 in 1 must hold no character that XML 1.0 forbids";
        for (String bad : List.of("&#1;", "&#x0b;", "&#0;", "&#xD800;", "&#xFFFE;", "\u0001", "\uffff", "\ufffe")) {
            assertThat(xml("<rs><R><a>" + bad + "</a><b>2</b></R></rs>"))
                    .as(bad)
                    .containsExactly("header @1 a|b", "1 @1 " + forbidden);
        }
        assertThat(xml("<rs><R><a>x]]]>y</a></R><R><a>]] >&#x7f;\u007f\ufffd&#9;</a></R></rs>"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 x]]]>y bad_structure@1 in 1 must hold no ']]>' outside of CDATA",
                        "2 @1 ]] >\u007f\u007f\ufffd\t");
        assertThat(xml("<rs><R><c name='&#1;'>1</c></R><R><c name='x'>1</c></R></rs>")
                        .get(1))
                .isEqualTo("1 @1  bad_structure@1 an attribute must hold no character that XML 1.0 forbids");
    }

    @Test
    void tellsWhatIsNoFileOfRecords() throws IOException {
        String cutOff = "bad_structure@1 FILE it must have an end, and is cut off here";
        String goesOn = "bad_structure@1 FILE it must end after the first %s, and goes on";
        assertThat(json("")).containsExactly("empty_file@0 FILE ");
        assertThat(json("[]")).containsExactly("empty_file@0 FILE ");
        assertThat(xml("<rs/>")).containsExactly("empty_file@0 FILE ");
        assertThat(json("[{\"a\":\"1\"},{\"a\":\"2")).containsExactly("header @1 a", "1 @1 1", cutOff);
        assertThat(xml("<rs><R><a>1</a></R>")).containsExactly("header @1 a", "1 @1 1", cutOff);
        assertThat(json("[{\"a\":\"1\"}] x")).containsExactly("header @1 a", "1 @1 1", goesOn.formatted("array"));
        assertThat(xml("<rs><R><a>1</a></R></rs><rs/>"))
                .containsExactly("header @1 a", "1 @1 1", goesOn.formatted("root element"));
        assertThat(json("{\"a\":\"1\"}"))
                .containsExactly("bad_structure@1 FILE it must be one array of objects, and starts otherwise");
        assertThat(xml("hello")).containsExactly("bad_structure@1 FILE no record that follows can be told");
        assertThat(json("PK\u0003\u0004"))
                .containsExactly("bad_encoding@0 FILE likely a zip [Figure[name=byte offset, value=0]]");
        assertThat(xml("<?xml version='1.0' encoding='ISO-8859-1'?><rs/>"))
                .containsExactly("bad_encoding@0 FILE the XML declaration names another encoding");
        assertThat(xml("<!DOCTYPE x [<!ENTITY a \"b\">]><rs/>")).containsExactly("document_type@1 FILE ");
    }

    @Test
    void readsOnBehindABrokenRecord() throws IOException {
        assertThat(json("[\n{\"a\":\"1},\n{\"a\":\"2\"},\n{\"a\" \"3\"},\n7,\n{\"a\":\"4\"}\n]"))
                .containsExactly(
                        "header @2 a",
                        "1 @2  bad_structure@2 a string must end on its line",
                        "2 @3 2",
                        "3 @4  bad_structure@4 a colon must stand between a name and its text",
                        "4 @5  bad_structure@5 a record must be one object in braces",
                        "5 @6 4");
        assertThat(lines("7\n{\"a\":\"3\n{\"a\":\"4\"} x\n{\"a\":\"5\"}"))
                .containsExactly(
                        "header @1 a",
                        "1 @1  bad_structure@1 a record must be one object in braces",
                        "2 @2  bad_structure@2 a string must end on its line",
                        "bad_structure@3 ROWS a line must hold one object and nothing else",
                        "3 @3 4",
                        "4 @4 5");
        assertThat(xml("<rs><R><a>1</b></R>\n<R><a>2</a></R>x<R b='1'><a>&own;</a></R><R><a>3</a></R></rs>"))
                .containsExactly(
                        "header @1 a",
                        "1 @1  bad_structure@1 an element must end under the name that it starts with",
                        "2 @2 2",
                        "bad_structure@2 ROWS text must not stand between two records",
                        "3 @2  bad_structure@2 an attribute must be one short 'name', or start with xml or xsi:",
                        "4 @2 3");
    }

    @Test
    void readsOnBehindARecordWhoseOwnNameIsBroken() throws IOException {
        assertThat(xml("<rs><S><a>1</a></R>\n<R><a>2</a></R>\n</rs>"))
                .containsExactly(
                        "bad_structure@3 ROWS no record behind a broken one can be told",
                        "header @1 a",
                        "1 @1 1 bad_structure@1 an element must end under the name that it starts with");
        assertThat(xml("<rs><R><a>1</a></R>\n<S><a>2</a></R>\n<R><a>3</a></R>\n<R><a>4</a></R></rs>"))
                .containsExactly(
                        "header @1 a",
                        "1 @1 1",
                        "2 @2 2 bad_structure@2 an element must end under the name that it starts with",
                        "3 @3 3",
                        "4 @4 4");
    }

    @Test
    void staysWithinTheLimits() throws IOException {
        String cell = " over_limit@1 in 1 [Figure[name=cell limit in bytes, value=40]]";
        String deep = " over_limit@1 in 1 [Figure[name=nesting limit, value=64]]";
        assertThat(json("[{\"a\":\"" + "x".repeat(41) + "\"},{\"a\":\"" + "x".repeat(40) + "\"}]"))
                .containsExactly("header @1 a", "1 @1 " + cell, "2 @1 " + "x".repeat(40));
        assertThat(xml("<rs><R><a>" + "x".repeat(41) + "</a></R><R><a>2</a></R></rs>"))
                .containsExactly("header @1 a", "1 @1 " + cell, "2 @1 2");
        assertThat(json("[{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "},{\"a\":\"1\"}]"))
                .containsExactly("header @1 a", "1 @1 " + deep, "2 @1 1");
        assertThat(json("[".repeat(10_000)))
                .containsExactly("bad_structure@1 FILE it must have an end, and is cut off here");
        assertThat(xml("<rs><R><a>" + "<x>".repeat(99) + "</x>".repeat(99) + "</a></R><R><a>1</a></R></rs>"))
                .containsExactly("header @1 a", "1 @1 " + deep, "2 @1 1");
        assertThat(json("[{\"a\":\"1\",\"b\":\"1\",\"c\":\"1\",\"d\":\"1\",\"e\":\"1\"}]"))
                .containsExactly("header @1 a|b|c|d", "1 @1 1|1|1|1 over_limit@1 [Figure[name=column limit, value=4]]");
    }

    @Test
    void takesNoCharacterThatIsNone() throws IOException {
        assertThat(json("[{\"a\":\"\\u0000\",\"b\":\"\\ud800x\",\"c\":\"\\udc00\"}]"))
                .containsExactly("header @1 a|b|c", "1 @1 (malformed)|(malformed)|(malformed)");
    }

    @Test
    void keepsNamesApartThatAreNoUtf8() throws IOException {
        byte[] bytes = "[{\"a\":\"1\",\"n\u00e9\":\"2\",\"n\u00e8\":\"3\"}]".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Heard.of(folder, "a.json", bytes, SMALL))
                .containsExactly("header @1 a|(malformed)|(malformed)", "1 @1 1|2|3");
    }

    @Test
    void namesCommasThatStandWrong() throws IOException {
        String between = "bad_structure@1 NOTHING a comma must stand between two objects";
        assertThat(json("[{\"a\":\"1\"} {\"a\":\"2\"}]")).containsExactly("header @1 a", "1 @1 1", between, "2 @1 2");
        assertThat(json("[{\"a\":\"1\"},]")).containsExactly("header @1 a", "1 @1 1", between + " only");
        assertThat(json("[,{\"a\":\"1\"}]")).containsExactly(between + " only", "header @1 a", "1 @1 1");
        assertThat(json("[{\"a\":\"1\",}]"))
                .containsExactly("header @1 a", "1 @1 1 bad_structure@1 no comma must stand behind the last member");
    }

    @Test
    void readsTheSecondOfTwoObjectsOnALineAndSaysSo() throws IOException {
        assertThat(lines("{\"a\":\"1\"} {\"a\":\"2\"}\n{\"a\":\"3\"}"))
                .containsExactly(
                        "bad_structure@1 ROWS a line must hold one object and nothing else",
                        "header @1 a",
                        "1 @1 1",
                        "2 @1 2",
                        "3 @2 3");
    }

    @Test
    void carriesNoHalfOfAPairFromABrokenRecordIntoTheNext() throws IOException {
        assertThat(lines("{\"a\":\"\\ud83d\n{\"a\":\"x\"}"))
                .containsExactly("header @1 a", "1 @1  bad_structure@1 a string must end on its line", "2 @2 x");
    }

    @Test
    void readsAMemberThatIsThereTwiceForNeither() throws IOException {
        assertThat(json("[{\"a\":\"1\",\"b\":\"2\"},{\"a\":\"1\",\"a\":\"3\",\"b\":\"2\"}]"))
                .containsExactly(
                        "header @1 a|b", "1 @1 1|2", "2 @1  duplicate_member@1 in 1 must stand once in a record");
    }

    @Test
    void takesNamesOfUtf8AndAsciiInTheDeclaration() throws IOException {
        for (String name : new String[] {"UTF-8", "utf8", "US-ASCII", "ascii"}) {
            assertThat(xml("<?xml version='1.0' encoding='" + name + "'?><rs><R><a>1</a></R></rs>"))
                    .as(name)
                    .containsExactly("header @1 a", "1 @1 1");
        }
    }

    @Test
    void readsBracketsAndLineBreaksOfXmlAsTheStandardSays() throws IOException {
        assertThat(xml("<rs><!-- -- --><R><a><![CDATA[]]]]></a><b>x\r\ny</b></R><!----></rs><?p ?>"))
                .containsExactly("header @1 a|b", "1 @1 ]]|x\ny");
        assertThat(xml("<rs><R><a>1</a></R></rs><!-- --><?p ?>")).containsExactly("header @1 a", "1 @1 1");
    }
}
