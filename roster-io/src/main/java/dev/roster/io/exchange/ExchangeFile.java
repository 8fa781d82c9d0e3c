package dev.roster.io.exchange;

import dev.roster.io.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about SameGoal's nightly files, as a YAML file says it; {@code docs/exchange.md} says what may stand in
 * it. No secret is in the file.
 *
 * @param fetches what SameGoal fetches from us, or {@code null}
 * @param pushes what SameGoal gives to us, or {@code null}
 */
public record ExchangeFile(
        @Nullable SameGoalFetches fetches, @Nullable SameGoalPushes pushes) {

    /**
     * Reads the file.
     *
     * @throws SettingsException if it is not as it should be; all faults are listed
     * @throws IOException if it cannot be read
     */
    public static ExchangeFile read(Path file) throws IOException {
        return new ExchangeReader(file).read();
    }
}
