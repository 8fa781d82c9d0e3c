package dev.roster.cli;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Allowances;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What somebody lets pass although a safety rule holds it. */
final class AllowOption {
    @Option(
            names = "--allow",
            paramLabel = "RULE[=WHAT]",
            description = "lets a hold pass, such as removals=students:120 or nothing-changed; the plan says what to"
                    + " write. May be given several times, and needs --reason and --for.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it may pass; goes into the receipt.")
    private @Nullable String reason;

    @Option(
            names = "--for",
            paramLabel = "DIGEST",
            description = "the digest of the difference, as the plan shows it; for any other the allowances are worth"
                    + " nothing.")
    private @Nullable String digest;

    List<Allowance> read(Format format) {
        try {
            return Allowances.of(format, words, reason, digest);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--allow, --reason, --for: %s".formatted(wrong.getMessage()));
        }
    }
}
