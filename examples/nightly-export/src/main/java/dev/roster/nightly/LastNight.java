package dev.roster.nightly;

import dev.roster.io.RosterFolder;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.plan.SafetySettings;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.SftpPublisher;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What the receiver has, as far as the last receipt knows, and what it will do with tonight's files.
 *
 * @param settings the district's limits
 */
record LastNight(SafetySettings settings) {

    /** Plans the delivery of a folder that was validated, in a folder for what has to be put aside meanwhile. */
    Plan plan(SftpPublisher publisher, RosterFolder folder, Report report, Path temporary) throws IOException {
        Planning planning =
                Planning.of(ParentSquare.FORMAT).withSettings(settings).withDay(LocalDate.now(ZoneOffset.UTC));
        return publisher
                .lastKnown(ParentSquare.FORMAT.id())
                .plan(planning, folder.setOf(ParentSquare.FORMAT).files(), report, temporary);
    }
}
