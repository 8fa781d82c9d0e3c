package dev.roster.rest;

import dev.roster.rest.Wire.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * When to ask again: after 429 and 5xx, at least as long afterwards as the server says, else twice as long each time and
 * never at the same moment as others. What got no answer is not repeated, because it may have arrived.
 */
final class Retries {
    static final int MOST = 5;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Surroundings machine;

    Retries(Surroundings machine) {
        this.machine = machine;
    }

    static boolean worthwhile(int status) {
        return status == 429 || (status >= 500 && status <= 599);
    }

    /**
     * Returns how long to wait before the next try, or nothing where there is to be none.
     *
     * @param tries how often it was tried
     */
    Optional<Duration> pause(Answer answer, int tries) {
        Duration base = FIRST.multipliedBy(1L << (tries - 1));
        Duration half = base.dividedBy(2);
        Duration own =
                half.plusMillis((long) (half.toMillis() * machine.chance().getAsDouble()));
        Duration asked = answer.retryAfter().map(this::asked).orElse(Duration.ZERO);
        Duration pause = asked.compareTo(own) > 0 ? asked : own;
        return tries >= MOST || pause.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(pause);
    }

    void sleep(Duration pause) throws InterruptedException {
        machine.sleeper().sleep(pause);
    }

    /** Takes seconds or a date; what is neither says nothing. */
    private Duration asked(String header) {
        if (header.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            ZonedDateTime until =
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            return Duration.between(machine.clock().instant(), until.toInstant());
        } catch (DateTimeException odd) {
            return Duration.ZERO;
        }
    }
}
