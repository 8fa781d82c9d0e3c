package dev.roster.nightly;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterWriter;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.School;
import dev.roster.problem.Problem;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a vendor's exporter does; the README shows the part between the marks. */
final class VendorExport {
    private final List<String> log = new ArrayList<>();

    private VendorExport() {}

    static @Nullable Receipt export(Path dir, List<School> schools, SftpTarget target) throws IOException {
        return new VendorExport().run(dir, schools, target);
    }

    private @Nullable Receipt run(Path dir, List<School> schools, SftpTarget target) throws IOException {
        // README
        RosterFolder folder = RosterFolder.at(dir);
        try (RosterWriter<School> out = RosterWriter.open(ParentSquare.SCHOOLS, folder)) {
            for (School school : schools) {
                for (Problem problem : out.write(school)) {
                    log.add(problem.message()); // never a cell's text
                }
            }
            out.commit(); // the file shows under its name now, whole
        }
        Report report = Roster.validate(ParentSquare.FORMAT, folder, Options.standard());
        if (report.publishable()) {
            return SftpPublisher.to(target, PublishLayout.epoch("/upload")).publish(folder, report);
        }
        // README
        return null;
    }
}
