package dev.roster.cli;

import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.sftp.receipt.LaterReceipts;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was delivered last, for the plan. */
final class PreviousOption {
    @Option(
            names = "--previous",
            paramLabel = "DIR|RECEIPT",
            description = "what was delivered last: a folder or zip, in any encoding, or its receipt, which has a"
                    + " snapshot beside it.")
    private @Nullable String place;

    @Option(
            names = "--snapshot-key-env",
            paramLabel = "NAME",
            description = "the environment variable that holds the secret of snapshots, for --previous RECEIPT.")
    private @Nullable String keyVariable;

    /** Returns the folder or zip that was named, or {@code null}. */
    @Nullable
    Path folder() {
        return place == null || isReceipt() ? null : Path.of(place);
    }

    /** Returns what was named, as it was typed. */
    String name() {
        return String.valueOf(place);
    }

    /** Reads the receipt that was named. */
    Receipt receipt() throws IOException {
        Path file = Path.of(name());
        return Receipt.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Returns that a receipt was named which is not that of the last delivery, a sentence; else nothing. */
    String remark() throws IOException {
        String later = isReceipt() ? LaterReceipts.beside(Path.of(name())) : "";
        return later.isEmpty()
                ? ""
                : "%s may not be the receipt of the last delivery: %s."
                        .formatted(Path.of(name()).getFileName(), later);
    }

    /** Returns whether anything was named. */
    boolean given() {
        return place != null;
    }

    /**
     * Makes the plan of a set.
     *
     * @param planning what else is known
     * @param set the place of the set that was validated
     * @param otherwise gives the secret of snapshots where no variable is named, or {@code null}
     */
    Plan plan(
            Planning planning,
            Format bent,
            Input set,
            Report report,
            Function<String, @Nullable String> environment,
            @Nullable Supplier<char @Nullable []> otherwise)
            throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        RosterSource files = set.files().setOf(bent).files();
        if (place == null) {
            return planning.first(files, report);
        }
        if (!isReceipt()) {
            requireOther(set);
            Input previous = Input.at(String.valueOf(place));
            return planning.against(previous.files().setOf(bent).files(), files, report, temporary);
        }
        SnapshotKey key = key(environment, otherwise);
        DeliveredSet delivered = DeliveredSet.of(Path.of(place), bent.id(), key);
        String remark = remark();
        return planning.withDelivered(delivered.since())
                .withDelivered(delivered.days())
                .against(delivered.set(), key, files, report, temporary)
                .remarking(remark.isEmpty() ? List.of() : List.of(remark));
    }

    /** Refuses the set itself, in which nothing is missing that it lacks. */
    void requireOther(Input set) throws IOException {
        Path folder = folder();
        if (folder != null
                && Files.exists(folder)
                && Files.exists(set.path())
                && Files.isSameFile(folder, set.path())) {
            throw new UsageException("--previous is the set itself; name what was delivered before it");
        }
    }

    private boolean isReceipt() {
        return place != null && !place.isEmpty() && Input.at(place).isSingleFile();
    }

    private SnapshotKey key(
            Function<String, @Nullable String> environment, @Nullable Supplier<char @Nullable []> otherwise)
            throws IOException {
        String name = keyVariable;
        if (name == null && otherwise != null) {
            return SnapshotKey.of(otherwise);
        }
        if (name == null) {
            throw new UsageException(
                    "--previous is a receipt, and its snapshot has a key; name the environment variable with its secret with --snapshot-key-env");
        }
        String secret = name.matches("[A-Za-z_][A-Za-z0-9_]*") ? environment.apply(name) : null;
        if (secret == null) {
            throw new UsageException(
                    "--snapshot-key-env does not name an environment variable that is set; if the secret itself stands there, change it");
        }
        if (secret.length() < SnapshotKey.SHORTEST) {
            throw new UsageException(
                    "the environment variable that --snapshot-key-env names holds fewer than %s characters"
                            .formatted(SnapshotKey.SHORTEST));
        }
        return SnapshotKey.of(secret::toCharArray);
    }
}
