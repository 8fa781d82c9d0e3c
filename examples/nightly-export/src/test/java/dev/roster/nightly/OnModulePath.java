package dev.roster.nightly;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterReader;
import dev.roster.io.RosterWriter;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.School;
import dev.roster.sftp.SftpPublisher;
import dev.roster.validate.Options;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@link ModulePathTest} runs in a virtual machine of its own. */
final class OnModulePath {
    private OnModulePath() {}

    public static void main(String[] args) throws IOException {
        Path dir = Path.of(args[0]);
        List.of(ParentSquare.class, RosterFolder.class, SftpPublisher.class)
                .forEach(type -> System.out.println(type.getModule()));
        School school = new School(
                "01", "North", "98101", "1 Main St", "Lakeview", "WA", "Ada", "Reed", "n@example.org", "2065550101");
        try (RosterWriter<School> out = RosterWriter.open(ParentSquare.SCHOOLS, RosterFolder.at(dir))) {
            out.write(school);
            out.commit();
        }
        System.out.println(Roster.validate(ParentSquare.FORMAT, RosterFolder.at(dir), Options.standard())
                .publishable());
        try (RosterReader<School> in = RosterReader.open(ParentSquare.SCHOOLS, dir.resolve("schools.csv"))) {
            for (Row<School> row : in) {
                System.out.println(row.record().schoolName());
            }
        }
    }
}
