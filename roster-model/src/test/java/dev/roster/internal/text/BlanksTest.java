package dev.roster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

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
    void takesNothingInvisibleForASpace() {
        assertThat(Blanks.anySpace("\u200b\ufeff\u2060\u00ad\u0000\u001b")).isFalse();
    }
}
