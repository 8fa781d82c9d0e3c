package dev.roster.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the program takes from the machine.
 *
 * @param environment gives an environment variable's value, or {@code null}
 * @param clock the time of day
 * @param sleeper waits
 * @param chance numbers from 0 to 1
 */
record Surroundings(
        Function<String, @Nullable String> environment, Clock clock, Sleeper sleeper, DoubleSupplier chance) {

    /** Waits. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }
}
