package dev.roster.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpillTest {
    @TempDir
    Path folder;

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static KeyBytes key(String... parts) {
        KeyBytes key = new KeyBytes();
        for (String part : parts) {
            key.add(part);
        }
        return key;
    }

    /** Numbers, short and long keys, texts and pairs, held against what the platform has for them. */
    private static void fill(KeyMemory memory, int rows) {
        Random random = new Random(rows);
        KeyTable table = new KeyTable(memory);
        Map<List<String>, Integer> map = new HashMap<>();
        Numbers numbers = new Numbers(memory);
        Texts texts = new Texts(memory);
        List<String> kept = new ArrayList<>();
        PairSet pairs = new PairSet(memory);
        Set<Long> set = new HashSet<>();
        int first = 0;
        for (int i = 0; i < rows; i++) {
            String text = Integer.toString(random.nextInt(rows), 2 + random.nextInt(30));
            List<String> parts = random.nextBoolean() ? List.of(text) : List.of(text, "x".repeat(random.nextInt(9)));
            Integer known = map.putIfAbsent(parts, map.size());
            int number = known == null ? map.size() - 1 : known;
            assertThat(table.add(key(parts.toArray(String[]::new)))).isEqualTo(number);
            assertThat(numbers.get(number)).isEqualTo(known == null ? 0 : number + 7);
            numbers.set(number, number + 7);
            first = random.nextInt(4) == 0 ? random.nextInt(200) : first;
            int second = random.nextInt(50);
            assertThat(pairs.add(first, second)).isEqualTo(set.add(PairSet.pair(first, second)));
            if (random.nextInt(20) == 0) {
                String longer = text.repeat(1 + random.nextInt(60)) + kept.size();
                assertThat(texts.number(longer)).isEqualTo(kept.size());
                kept.add(longer);
            }
        }
        map.forEach((parts, number) ->
                assertThat(table.find(key(parts.toArray(String[]::new)))).isEqualTo(number));
        for (int i = 0; i < kept.size(); i++) {
            assertThat(texts.text(i)).isEqualTo(kept.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1000, 100_000, 1_000_000})
    void tablesAreTheSameWhereverTheyAre(long limit) throws IOException {
        try (KeyMemory memory = new KeyMemory(limit, folder)) {
            fill(memory, 60_000);
            assertThat(memory.spilled()).isPositive();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void takesNoFileWhereTheMemoryIsEnough() throws IOException {
        try (KeyMemory memory = new KeyMemory(1 << 24, folder)) {
            fill(memory, 20_000);
            assertThat(memory.spilled()).isZero();
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void givesTheHeapBackThatATableHasOutgrown() throws IOException {
        try (KeyMemory memory = new KeyMemory(5_000_000, folder)) {
            KeyTable table = new KeyTable(memory);
            for (int i = 0; i < 150_000; i++) {
                table.add(key("k" + i)); // 3.6 MB at most, and 2.4 MB before that
            }
            assertThat(memory.spilled()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000_000, 3_000_000, 5_000_000, 8_000_000, 13_000_000, 21_000_000})
    void aTableThatGrowsFastHoldsAsMuchAsOneThatGrowsSlowly(int limit) throws IOException {
        try (KeyMemory memory = new KeyMemory(limit, folder)) {
            KeyTable table = new KeyTable(memory);
            for (int i = 0; i < limit / 26; i++) {
                table.add(key("k" + i));
            }
            assertThat(memory.spilled()).isZero();
        }
    }

    @Test
    void isForNobodyElse() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (KeyMemory memory = new KeyMemory(0, folder)) {
            fill(memory, 10);
            assertThat(left()).hasSize(1);
            Path own = left().get(0);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(own)) {
                assertThat(files).allSatisfy(file -> {
                    assertThat(file.getFileName()).hasToString("lock");
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                });
            }
        }
    }

    @Test
    void removesWhatARunLeftThatCameToNoEnd() throws IOException {
        Path crashed = Files.createDirectory(folder.resolve("roster-keys-1-1-1"));
        Files.writeString(crashed.resolve("lock"), "");
        Files.writeString(crashed.resolve("keys"), "0");
        Path emptied = Files.createDirectory(folder.resolve("roster-keys-1-1-2"));
        Path others = Files.createDirectory(folder.resolve("roster-keys-1-1-3"));
        Files.writeString(others.resolve("lock"), "");
        Path precious = Files.writeString(others.resolve("precious"), "");
        Path notOurs = Files.createDirectory(folder.resolve("roster"));
        Path elsewhere = Files.createDirectory(notOurs.resolve("elsewhere"));
        Path lock = Files.writeString(elsewhere.resolve("lock"), "");
        Files.createSymbolicLink(folder.resolve("roster-keys-1-1-4"), elsewhere);
        try (KeyMemory memory = new KeyMemory(0, folder)) {
            fill(memory, 10);
        }
        assertThat(crashed).doesNotExist();
        assertThat(emptied).doesNotExist();
        assertThat(precious).exists();
        assertThat(lock).exists();
    }

    @Test
    void twoAtOnceLeaveEachOtherAlone() throws IOException {
        try (KeyMemory one = new KeyMemory(0, folder)) {
            fill(one, 100);
            try (KeyMemory other = new KeyMemory(0, folder)) {
                fill(other, 100);
                assertThat(left()).hasSize(2);
            }
            assertThat(left()).hasSize(1);
            fill(one, 5000);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void saysWhereThereIsNoFolder() {
        KeyMemory memory = new KeyMemory(0, folder.resolve("none"));
        assertThatThrownBy(() -> new Numbers(memory).set(1, 1))
                .isInstanceOf(SpillException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }
}
