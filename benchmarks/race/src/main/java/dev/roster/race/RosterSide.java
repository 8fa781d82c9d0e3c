package dev.roster.race;

import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ours, as the README shows it; more findings are kept than usual, so that all of them can be compared. */
final class RosterSide implements Side {
    private static final int ALL = 1_000_000;

    private final Format format;
    private final Options options;

    /** Reads the declarations, as others make their mappers and validators: once in a program. */
    RosterSide(Options options) {
        this.format = ParentSquare.FORMAT;
        this.options = options.withCap(ALL);
    }

    @Override
    public List<Finding> validate(Path folder) throws IOException {
        Report report = Roster.validate(format, RosterFolder.at(folder), options);
        return report.problems().stream().map(RosterSide::finding).toList();
    }

    private static Finding finding(Problem problem) {
        return Finding.of(
                String.valueOf(problem.place().file()), problem.place().line(), problem.code(), problem.columns());
    }
}
