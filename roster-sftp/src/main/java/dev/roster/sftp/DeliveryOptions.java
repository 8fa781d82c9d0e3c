package dev.roster.sftp;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a publisher delivers.
 *
 * @param clock the time, for epochs and receipts
 * @param retries how often it tries
 * @param verification how it makes sure
 * @param listener who is told
 * @param folder where journals and receipts are kept, or {@code null}
 * @param id what the caller calls the publication, or {@code null} for a digest of its files
 * @param snapshots how snapshots are made, or {@code null} where none are
 */
record DeliveryOptions(
        Clock clock,
        Retries retries,
        Verification verification,
        DeliveryListener listener,
        @Nullable Path folder,
        @Nullable String id,
        @Nullable SnapshotSettings snapshots) {

    static DeliveryOptions usual() {
        return new DeliveryOptions(
                Clock.systemUTC(), Retries.standard(), Verification.AUTO, new DeliveryListener() {}, null, null, null);
    }

    DeliveryOptions withClock(Clock other) {
        return new DeliveryOptions(other, retries, verification, listener, folder, id, snapshots);
    }

    DeliveryOptions withRetries(Retries other) {
        return new DeliveryOptions(clock, other, verification, listener, folder, id, snapshots);
    }

    DeliveryOptions withVerification(Verification other) {
        return new DeliveryOptions(clock, retries, other, listener, folder, id, snapshots);
    }

    DeliveryOptions withListener(DeliveryListener other) {
        return new DeliveryOptions(clock, retries, verification, other, folder, id, snapshots);
    }

    DeliveryOptions withFolder(Path other) {
        return new DeliveryOptions(clock, retries, verification, listener, other, id, snapshots);
    }

    DeliveryOptions withId(String other) {
        return new DeliveryOptions(clock, retries, verification, listener, folder, other, snapshots);
    }

    DeliveryOptions withSnapshots(SnapshotSettings other) {
        return new DeliveryOptions(clock, retries, verification, listener, folder, id, other);
    }
}
