package dev.roster.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.problem.SetTooLargeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    private static KeyBytes key(String... parts) {
        KeyBytes key = new KeyBytes();
        for (String part : parts) {
            key.add(part);
        }
        return key;
    }

    @Test
    void numbersKeysDenselyInTheOrderOfFirstSight() {
        KeyTable table = new KeyTable();
        assertThat(table.add(key("a"))).isEqualTo(0);
        assertThat(table.add(key("b"))).isEqualTo(1);
        assertThat(table.add(key("a"))).isEqualTo(0);
        assertThat(table.find(key("c"))).isEqualTo(-1);
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void neverTakesTwoListsOfPartsForOne() {
        KeyTable table = new KeyTable();
        table.add(key("ab", "c"));
        assertThat(table.find(key("a", "bc"))).isEqualTo(-1);
        assertThat(table.find(key("abc"))).isEqualTo(-1);
        assertThat(table.find(key("", "abc"))).isEqualTo(-1);
        assertThat(table.find(key("ab", "c"))).isEqualTo(0);
    }

    @Test
    void agreesWithAMapOverManyKeys() {
        Random random = new Random(7);
        KeyTable table = new KeyTable();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String text = Integer.toString(random.nextInt(90_000), 36);
            Integer known = map.putIfAbsent(text, map.size());
            assertThat(table.add(key(text))).isEqualTo(known == null ? map.size() - 1 : known);
        }
        assertThat(table.size()).isEqualTo(map.size());
    }

    @Test
    void knowsAPairAgainAndNoOther() {
        Random random = new Random(8);
        PairSet pairs = new PairSet();
        Set<Long> set = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            long pair = PairSet.pair(random.nextInt(400), random.nextInt(400));
            assertThat(pairs.add(pair)).isEqualTo(set.add(pair));
        }
        assertThat(pairs.add(PairSet.pair(0, Integer.MAX_VALUE))).isTrue();
        assertThat(pairs.add(PairSet.pair(Integer.MAX_VALUE, 0))).isTrue();
    }

    @Test
    void saysWhatToDoWithMoreKeysThanItHolds() {
        assertThatThrownBy(() -> KeyTable.larger(1 << 30, 1L << 31))
                .isInstanceOf(SetTooLargeException.class)
                .hasMessage("the set has more than two billion bytes of distinct keys in one file; split it by school");
        assertThat(KeyTable.larger(1 << 30, (1L << 31) - 9)).isEqualTo(Integer.MAX_VALUE - 8);
    }
}
