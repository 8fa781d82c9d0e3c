package dev.roster.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.problem.SetTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
            int first = random.nextInt(400);
            int second = random.nextInt(400);
            assertThat(pairs.add(first, second)).isEqualTo(set.add(PairSet.pair(first, second)));
        }
        assertThat(pairs.add(0, Integer.MAX_VALUE)).isTrue();
        assertThat(pairs.add(Integer.MAX_VALUE, 0)).isTrue();
        assertThat(pairs.add(0, Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void knowsAPairAgainWhetherItsGroupGoesOnOrComesAgain() {
        for (int round = 0; round < 200; round++) {
            Random random = new Random(round);
            PairSet pairs = new PairSet();
            Set<Long> set = new HashSet<>();
            int first = 0;
            int widest = 1 << random.nextInt(12);
            for (int i = 0; i < 3000; i++) {
                if (random.nextInt(1 + round) == 0) {
                    first = random.nextInt(50);
                }
                int second = random.nextInt(widest);
                assertThat(pairs.add(first, second)).isEqualTo(set.add(PairSet.pair(first, second)));
            }
        }
    }

    @Test
    void knowsThePlaceOfEachPairThatCameWhileItsGroupWentOnForTheFirstTime() {
        for (int round = 0; round < 200; round++) {
            Random random = new Random(round);
            PairSet pairs = new PairSet();
            Map<Long, Integer> places = new HashMap<>();
            int first = 0;
            for (int i = 0; i < 1000; i++) {
                first = random.nextInt(1 + round) == 0 ? random.nextInt(50) : first;
                int second = random.nextInt(100);
                int before = pairs.places();
                boolean isNew = pairs.add(first, second);
                if (isNew) {
                    places.put(PairSet.pair(first, second), pairs.places() > before ? before : -1);
                }
                assertThat(pairs.place(first, second)).isEqualTo(places.get(PairSet.pair(first, second)));
            }
        }
    }

    @Test
    void looksForNoPlaceForEver() {
        PairSet pairs = new PairSet();
        for (int i = 0; i < 60_000; i++) {
            pairs.add(1, i);
        }
        int known = 0;
        for (int i = 0; i < 60_000; i++) {
            known += pairs.place(1, 59_999) < 0 ? 0 : 1;
        }
        assertThat(known).isBetween(1, 100);
        assertThat(pairs.place(1, 0)).isEqualTo(-1);
    }

    @Test
    void knowsAPairOfAVeryLargeGroupAgain() {
        PairSet pairs = new PairSet();
        for (int i = 0; i < 150_000; i++) {
            assertThat(pairs.add(3, i)).isTrue();
            assertThat(pairs.add(3, i / 2)).isFalse();
        }
        assertThat(pairs.add(4, 1)).isTrue();
        assertThat(pairs.add(3, 149_999)).isFalse();
        assertThat(pairs.add(3, 150_000)).isTrue();
    }

    @Test
    void saysWhatToDoWithMoreKeysThanItHolds() {
        assertThatThrownBy(() -> Arena.after((1L << 34) - 10, 6))
                .isInstanceOf(SetTooLargeException.class)
                .hasMessage("the set has more than 16 billion bytes of distinct keys in one file; split it by school");
        assertThat(Arena.after((1L << 34) - 12, 6)).isEqualTo((1L << 34) - 2);
    }

    /** Keys that only an exact table tells apart: leading zeros, digits as bytes, lengths around those that are packed. */
    private static List<String> lookAlikes() {
        List<String> keys = new ArrayList<>(List.of("", "7", "07", "007", "\0", "\0\0", "\0" + "7", "7\0", "é", "e"));
        for (String letter : List.of("0", "1", "9", "a", "A", "-", "_", "\0", " ", ":", "/", "é", "\u00ff")) {
            for (int length = 1; length <= 40; length++) {
                keys.add(letter.repeat(length));
                keys.add("0".repeat(length) + letter);
                keys.add(letter + "0".repeat(length));
                keys.add(letter + "0".repeat(length) + "x");
            }
        }
        keys.addAll(List.of(
                "12345678", "0012345678", "012345678", "1234567/", "1234567:", "123456789012345", "1234567890123456"));
        return keys.stream().distinct().toList();
    }

    @Test
    void tellsKeysApartThatLookAlike() {
        KeyTable table = new KeyTable();
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        for (String one : lookAlikes()) {
            numbers.put(List.of(one), table.add(key(one)));
            numbers.put(List.of(one, one), table.add(key(one, one)));
            numbers.put(List.of("", one), table.add(key("", one)));
            numbers.put(List.of(one, ""), table.add(key(one, "")));
            numbers.put(List.of("", "", one), table.add(key("", "", one)));
        }
        numbers.put(List.of(), table.add(key()));
        assertThat(new HashSet<>(numbers.values())).hasSize(numbers.size());
        numbers.forEach((parts, number) ->
                assertThat(table.find(key(parts.toArray(String[]::new)))).isEqualTo(number));
    }

    @Test
    void readsAKeyWhereverItStands() {
        KeyTable table = new KeyTable();
        for (String text : lookAlikes()) {
            int number = table.add(key(text));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int before = 0; before < 9; before++) {
                byte[] buffer = new byte[before + bytes.length + 9 - before];
                Arrays.fill(buffer, (byte) '5');
                System.arraycopy(bytes, 0, buffer, before, bytes.length);
                KeyBytes slice = new KeyBytes();
                slice.add(buffer, before, before + bytes.length);
                assertThat(table.find(slice)).isEqualTo(number);
            }
        }
    }

    @Test
    void agreesWithAMapOverKeysOfAnyKind() {
        Random random = new Random(9);
        KeyTable table = new KeyTable();
        Map<List<String>, Integer> map = new HashMap<>();
        for (int i = 0; i < 300_000; i++) {
            List<String> parts = new ArrayList<>();
            for (int part = random.nextInt(3); part >= 0; part--) {
                parts.add(anyText(random));
            }
            KeyBytes key = key(parts.toArray(String[]::new));
            Integer known = map.get(parts);
            assertThat(table.find(key)).isEqualTo(known == null ? -1 : known);
            if (known == null && random.nextInt(3) > 0) {
                assertThat(table.add(key)).isEqualTo(map.size());
                map.put(parts, map.size());
            }
        }
        assertThat(table.size()).isEqualTo(map.size());
    }

    private static String anyText(Random random) {
        int length = random.nextInt(random.nextBoolean() ? 4 : 20);
        String letters = List.of("01", "0123456789", "0aZ-_", "\0" + "1é").get(random.nextInt(4));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void keepsTextsOfAnyLength() {
        Random random = new Random(10);
        Texts texts = new Texts();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String text = "x".repeat(random.nextInt(1 << random.nextInt(20))) + i;
            assertThat(texts.number(text)).isEqualTo(kept.size());
            kept.add(text);
        }
        for (int i = 0; i < kept.size(); i++) {
            assertThat(texts.number(kept.get(i))).isEqualTo(i);
            assertThat(texts.text(i)).isEqualTo(kept.get(i));
        }
    }

    @Test
    void remembersNumbersByNumber() {
        Numbers numbers = new Numbers();
        numbers.set(200_000, 7);
        numbers.set(3, -1);
        assertThat(List.of(numbers.get(0), numbers.get(3), numbers.get(200_000), numbers.get(1 << 30)))
                .containsExactly(0, -1, 7, 0);
    }
}
