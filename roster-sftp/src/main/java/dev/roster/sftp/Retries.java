package dev.roster.sftp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a delivery is tried again after a cause that may pass by itself, such as a broken connection. Between two
 * attempts there is a pause that doubles each time, of which a random part is left out, so that many senders do not come
 * back at once.
 *
 * @param attempts how many there are at most, the first included; at least 1
 * @param firstPause the pause after the first attempt
 * @param longestPause what no pause is longer than
 * @param budget no attempt begins when so much time has gone by since the first
 */
public record Retries(int attempts, Duration firstPause, Duration longestPause, Duration budget) {
    /** Refuses less than one attempt, and times that are negative or beyond a week. */
    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is %s; one is the least".formatted(attempts));
        }
        require("firstPause", firstPause);
        require("longestPause", longestPause);
        require("budget", budget);
    }

    /** Returns 5 attempts, with pauses from 2 seconds to a minute, the last begun within half an hour. */
    public static Retries standard() {
        return new Retries(5, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(30));
    }

    /** Returns a single attempt. Whether COMPLETE was made is still looked for once, where the connection broke then. */
    public static Retries none() {
        return new Retries(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Returns the pause after an attempt, or {@code null} where no other one follows.
     *
     * @param attempt its number, from 1
     * @param sofar what has gone by since the first one began
     * @param random from 0 to 1
     */
    @Nullable
    Duration pauseAfter(int attempt, Duration sofar, double random) {
        Duration pause = pause(attempt, random);
        return attempt < attempts && sofar.plus(pause).compareTo(budget) <= 0 ? pause : null;
    }

    private Duration pause(int attempt, double random) {
        double doubled = (double) firstPause.toMillis() * Math.pow(2, attempt - 1.0);
        double capped = Math.min(doubled, (double) longestPause.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + random / 2)));
    }

    private static void require(String name, Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("%s is %s; it must be from nothing to 7 days".formatted(name, duration));
        }
    }
}
