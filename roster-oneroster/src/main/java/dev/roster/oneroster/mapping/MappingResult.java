package dev.roster.oneroster.mapping;

import dev.roster.validate.Report;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mapping: files and a loss report, or a refusal.
 *
 * @param source what is wrong with the source
 * @param report the loss report; {@code null} where the source was refused and nothing was written
 * @param refusal why it was refused, and what to do; empty where it was not
 */
public record MappingResult(Report source, @Nullable LossReport report, String refusal) {

    /** Returns whether the source was right and could be mapped, so that the files were written. */
    public boolean mapped() {
        return report != null;
    }

    /**
     * Returns what was carried over and what was not.
     *
     * @throws IllegalStateException if the source was refused
     */
    public LossReport loss() {
        if (report == null) {
            throw new IllegalStateException("%s was not mapped: %s".formatted(source.format(), refusal));
        }
        return report;
    }
}
