package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Duration NOTHING = Duration.ZERO;

    @Test
    void pausesDoubleUpToTheLongest() {
        Retries retries = retries(7, 60);
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(attempt -> retries.pauseAfter(attempt, NOTHING, 1)))
                .containsExactly(seconds(2), seconds(4), seconds(8), seconds(10), seconds(10), seconds(10));
    }

    @Test
    void upToHalfOfAPauseIsLeftOutAtRandom() {
        Retries retries = retries(7, 60);
        assertThat(retries.pauseAfter(1, NOTHING, 0)).isEqualTo(seconds(1));
        assertThat(retries.pauseAfter(1, NOTHING, 0.5)).isEqualTo(Duration.ofMillis(1_500));
        assertThat(retries.pauseAfter(6, NOTHING, 0)).isEqualTo(seconds(5));
    }

    @Test
    void nothingFollowsTheLastAttempt() {
        assertThat(retries(2, 60).pauseAfter(1, NOTHING, 1)).isNotNull();
        assertThat(retries(2, 60).pauseAfter(2, NOTHING, 1)).isNull();
        assertThat(Retries.none().pauseAfter(1, NOTHING, 1)).isNull();
    }

    @Test
    void noAttemptBeginsAfterTheBudget() {
        Retries retries = retries(7, 60);
        assertThat(retries.pauseAfter(1, seconds(58), 1)).isEqualTo(seconds(2));
        assertThat(retries.pauseAfter(1, Duration.ofMillis(58_001), 1)).isNull();
        assertThat(retries.pauseAfter(1, Duration.ofMillis(58_001), 0)).isEqualTo(seconds(1));
    }

    @Test
    void aWeekIsTheMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retries(1, NOTHING, NOTHING, Duration.ofDays(8)))
                .withMessage("budget is PT192H; it must be from nothing to 7 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retries(0, NOTHING, NOTHING, NOTHING))
                .withMessage("attempts is 0; one is the least");
    }

    private static Retries retries(int attempts, long budget) {
        return new Retries(attempts, seconds(2), seconds(10), seconds(budget));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
