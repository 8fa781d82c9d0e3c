package dev.roster.nightly;

import dev.roster.io.RosterFolder;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.plan.SafetySettings;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.LastDelivery;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver has, as far as the last receipt knows, and what it will do with tonight's files.
 *
 * @param settings the district's limits
 * @param key gives the secret of snapshots, or {@code null} where none are kept
 */
record LastNight(SafetySettings settings, @Nullable Supplier<char @Nullable []> key) {

    /** Plans the delivery of a folder that was validated, in a folder for what has to be put aside meanwhile. */
    Plan plan(SftpPublisher publisher, RosterFolder folder, Report report, Path temporary) throws IOException {
        Planning planning =
                Planning.of(ParentSquare.FORMAT).withSettings(settings).withDay(LocalDate.now(ZoneOffset.UTC));
        LastDelivery last = publisher.lastDelivery();
        if (last == null || last.snapshot() == null || key == null) {
            return planning.first(report);
        }
        SnapshotKey made = SnapshotKey.of(key);
        DeliveredSet delivered = DeliveredSet.of(last.file(), ParentSquare.FORMAT.id(), made);
        return planning.withDelivered(delivered.since())
                .withDelivered(delivered.days())
                .against(
                        delivered.set(), made, folder.setOf(ParentSquare.FORMAT).files(), report, temporary);
    }
}
