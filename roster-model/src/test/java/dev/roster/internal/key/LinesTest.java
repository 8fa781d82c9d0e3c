package dev.roster.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void knowsTheLineOfEachThingHoweverManyLinesAreLeftOut() {
        for (int round = 0; round < 100; round++) {
            Random random = new Random(round);
            Lines lines = new Lines(KeyMemory.unlimited());
            List<Integer> all = new ArrayList<>();
            int line = 1 + random.nextInt(5);
            for (int i = 0; i < 5000; i++) {
                line += random.nextInt(1 + round) == 0 ? 1 + random.nextInt(3) : 1;
                lines.add(line);
                all.add(line);
            }
            for (int i = 0; i < all.size(); i++) {
                assertThat(lines.of(i)).isEqualTo(all.get(i));
            }
        }
    }

    @Test
    void takesNoMoreForThingsOnLinesThatFollowEachOther() {
        KeyMemory memory = new KeyMemory(1000, null);
        Lines lines = new Lines(memory);
        for (int i = 0; i < 1_000_000; i++) {
            lines.add(i < 500_000 ? i + 2 : i + 5);
        }
        assertThat(lines.of(499_999)).isEqualTo(500_001);
        assertThat(lines.of(500_000)).isEqualTo(500_005);
        assertThat(memory.spilled()).isZero();
    }
}
