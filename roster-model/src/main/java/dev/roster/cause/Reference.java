package dev.roster.cause;

import dev.roster.problem.CoreRules;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import dev.roster.validate.Report;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference whose rows were not found.
 *
 * @param from the file whose rows refer
 * @param spec the reference
 * @param target the file referred to
 * @param by the columns of that file that are compared
 */
record Reference(FileSpec<?> from, ReferenceSpec spec, FileSpec<?> target, List<Integer> by) {

    /** Returns the references of a report to rows that are not there, in its order. */
    static List<Reference> dangling(Format format, Report report) {
        return report.tallies().stream()
                .map(tally -> of(format, tally))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns the reference that findings are about; {@code null} where they are about something else. */
    static @Nullable Reference of(Format format, Report.Tally tally) {
        if (!tally.code().equals(CoreRules.DANGLING_REFERENCE.code())) {
            return null;
        }
        for (FileSpec<?> file : format.files()) {
            for (ReferenceSpec spec : file.references()) {
                if (file.name().equals(tally.file()) && spec.use().columns().equals(tally.columns())) {
                    FileSpec<?> target = format.file(spec.target());
                    List<Integer> by = spec.by().stream()
                            .map(component -> target.column(component).ordinal())
                            .toList();
                    return new Reference(file, spec, target, by);
                }
            }
        }
        return null;
    }

    /** Returns the header of one of the columns that are compared, on one side. */
    String header(Side side, int part) {
        return side == Side.FROM
                ? from.columns().get(spec.from().get(part)).header()
                : target.columns().get(by.get(part)).header();
    }

    /** Returns the name of the file on one side. */
    String file(Side side) {
        return side == Side.FROM ? from.name() : target.name();
    }

    /** The two sides of a reference. */
    enum Side {
        FROM,
        TARGET
    }
}
