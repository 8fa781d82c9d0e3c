package dev.roster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BlanksTest {

    @Test
    void takesForBlankWhateverJavaDoes() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (String.valueOf(c).isBlank()) {
                assertThat(Blanks.space(c)).as("U+%s", Integer.toHexString(c)).isTrue();
            }
        }
    }

    @Test
    void knowsTheSpacesThatJavaDoesNot() {
        assertThat(Blanks.blank("\u00a0\u2007\u202f\u0085")).isTrue();
    }

    @Test
    void knowsTheFirstByteOfEverySpaceBeyondAscii() {
        for (char c = 0x80; c < Character.MAX_VALUE; c++) {
            if (Blanks.space(c)) {
                byte first = String.valueOf(c).getBytes(StandardCharsets.UTF_8)[0];
                assertThat(Blanks.mayLead(first))
                        .as("U+%s", Integer.toHexString(c))
                        .isTrue();
            }
        }
    }

    @Test
    void takesNothingInvisibleForASpace() {
        assertThat(Blanks.anySpace("\u200b\ufeff\u2060\u00ad\u0000\u001b")).isFalse();
    }
}
