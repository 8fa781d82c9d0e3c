package dev.roster.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.source.RawRow;
import org.junit.jupiter.api.Test;

class LikelyEncodingTest {

    private static String duty(int... bytes) {
        byte[] buffer = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            buffer[i] = (byte) bytes[i];
        }
        RawRow row = new RawRow();
        row.reset(buffer, 2, 1);
        row.add(0, buffer.length, 100);
        return LikelyEncoding.duty(row, 0);
    }

    @Test
    void guessesWhatAnOldExporterWrites() {
        assertThat(duty('J', 'o', 's', 0xE9)).isEqualTo("must be UTF-8, and is likely Windows-1252 or ISO-8859-1");
        assertThat(duty('O', 0x92, 'D')).isEqualTo("must be UTF-8, and is likely Windows-1252");
    }

    @Test
    void doesNotGuessWhereNothingFits() {
        assertThat(duty('J', 0x90))
                .isEqualTo(
                        "must be UTF-8, and is likely cut or mixed: these bytes stand for nothing in Windows-1252 either");
    }
}
