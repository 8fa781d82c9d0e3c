package dev.roster.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingsTest {

    @Test
    void findsAKeyInAnotherFormOfOneOfItsParts() {
        Spellings keys = new Spellings(2, 100);
        keys.add(List.of("007", "a"));
        assertThat(keys.has(List.of("007", "a"))).isTrue();
        assertThat(keys.has(List.of("7", "a"))).isFalse();
        assertThat(keys.has(List.of("7", "a"), 0, Form.LEADING_ZEROS)).isTrue();
        assertThat(keys.has(List.of("7", "A"), 0, Form.LEADING_ZEROS)).isFalse();
        assertThat(keys.has(List.of("007", "A"), 1, Form.LETTER_CASE)).isTrue();
    }

    @Test
    void givesUpWhereThereAreMoreKeysThanRoom() {
        Spellings keys = new Spellings(1, 10);
        keys.add(List.of("1"));
        keys.add(List.of("2"));
        assertThat(keys.full()).isFalse();
        keys.add(List.of("3"));
        keys.add(List.of("4"));
        assertThat(keys.full()).isTrue();
        assertThat(keys.has(List.of("4"))).isFalse();
    }
}
