package dev.roster.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

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

    @Test
    void looksNoFurtherThanItsPromises() {
        RawRow row = row(new byte[] {'\n', (byte) 0xff});
        row.promiseAscii();
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
