package dev.roster.sftp;

import java.time.Duration;

/**
 * How long a server may take. When a limit is passed the connection is cut, whatever the other side does.
 *
 * @param connect for the TCP connection, the key exchange and the login together
 * @param answer for one answer; also how long an upload may wait for a byte to be confirmed; reading the source
 *     does not count
 * @param whole for everything from the connection to its end
 */
public record Timeouts(Duration connect, Duration answer, Duration whole) {

    /** Refuses what is not positive, or too long to be counted. */
    public Timeouts {
        require("connect", connect);
        require("answer", answer);
        require("whole", whole);
    }

    /** Returns 20 seconds to connect, 30 for an answer, 4 hours for the whole. */
    public static Timeouts standard() {
        return new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofHours(4));
    }

    private static void require(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("the timeout '%s' is %s; it must be more than nothing and at most 7 days"
                    .formatted(name, duration));
        }
    }
}
