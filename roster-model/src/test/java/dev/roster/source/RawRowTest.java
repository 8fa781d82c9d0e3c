package dev.roster.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRowTest {

    @Test
    void tellsMalformedCellsAsAStrictDecoderDoes() {
        Random random = new Random(7);
        byte[] leads = {'a', (byte) 0xc1, (byte) 0xc2, (byte) 0xe0, (byte) 0xed, (byte) 0xef, (byte) 0xf0, (byte) 0xf4};
        byte[] follows = {'z', 0x7f, (byte) 0x80, (byte) 0x8f, (byte) 0x90, (byte) 0x9f, (byte) 0xa0, (byte) 0xbf};
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            bytes[0] = leads[random.nextInt(leads.length)];
            for (int j = 1; j < bytes.length; j++) {
                bytes[j] = random.nextInt(8) == 0 ? (byte) random.nextInt() : follows[random.nextInt(follows.length)];
            }
            assertThat(row(bytes).malformed(0)).isEqualTo(refused(bytes));
        }
    }

    @Test
    void tellsLineBreaksAndBlanks() {
        assertThat(row("a\nb").lineBreak(0)).isTrue();
        assertThat(row("a\r").lineBreak(0)).isTrue();
        assertThat(row("a\u2028b").lineBreak(0)).isFalse();
        assertThat(row("").blank(0)).isTrue();
        assertThat(row(" \t\n\u00a0\u3000").blank(0)).isTrue();
        assertThat(row(" \u200b").blank(0)).isFalse();
        assertThat(row(" .").blank(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jos\u00e9",
                "\u00d1u\u00f1ez",
                "O\u2019Neill",
                "\u20ac5",
                "\u0141ukasz",
                "\u6f22",
                "\u00c0",
                "\u00cd",
                "\u00a0"
            })
    void knowsTextThatWasEncodedTwice(String text) {
        String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(row(latin).doublyEncoded(0)).as("as ISO-8859-1").isTrue();
        assertThat(row(windows(text)).doublyEncoded(0)).as("as Windows-1252").isTrue();
        assertThat(row(windows(windows("a" + text + "b"))).doublyEncoded(0))
                .as("twice over")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoe",
                "\u00c3",
                "S\u00e3o",
                "S\u00c3O",
                "\u00d1u\u00f1ez",
                "\u00de\u00f3ra",
                "\u00c2ngela",
                "\u00c3\u0160\u6f22",
                "O\u2019Neill",
                "\u00c3\u00a9 \u00e9",
                "\u00c3\u00a9\u6f22",
                "\u00e2\u20ac",
                "\u00c9TOIL\u00c9E",
                "\u00c3\u00c9"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(row(text).doublyEncoded(0)).isFalse();
    }

    @Test
    void looksNoFurtherThanItsPromises() {
        RawRow row = new RawRow();
        row.reset(new byte[] {'\n', (byte) 0xff}, 1, 1);
        row.addAscii(0, 2, 0);
        row.promiseOneLine();
        assertThat(row.malformed(0)).isFalse();
        assertThat(row.lineBreak(0)).isFalse();
        row.reset(row.bytes(), 2, 1);
        row.add(0, 2, 0);
        assertThat(row.malformed(0)).isTrue();
        assertThat(row.lineBreak(0)).isTrue();
    }

    private static boolean refused(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }

    /** Takes UTF-8 for Windows-1252, whose unused places stand for control characters. */
    private static String windows(String text) {
        StringBuilder taken = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            String letter = new String(new byte[] {one}, Charset.forName("windows-1252"));
            taken.append(letter.equals("\ufffd") ? String.valueOf((char) (one & 0xff)) : letter);
        }
        return taken.toString();
    }

    private static RawRow row(String text) {
        return row(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RawRow row(byte[] bytes) {
        RawRow row = new RawRow();
        row.reset(bytes, 1, 0);
        row.add(0, bytes.length, 0);
        return row;
    }
}
