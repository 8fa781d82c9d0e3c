package dev.roster.validate;

import dev.roster.problem.PackageRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Signs that somebody opened the files in a spreadsheet and saved them. A column is one where every filled cell of it is
 * spelt so, or would be right with a zero before it; one kind of sign alone may be an export's own habit unless there are
 * many cells.
 */
final class Spreadsheet {
    private static final long MANY = 10;

    /** What a spreadsheet does to cells. */
    enum Sign {
        /** {@code true} becomes {@code TRUE}. */
        CAPITALS("true and false are in capitals"),
        /** A day gets the spelling of the country, or a time loses its T. */
        DAYS("days are spelt another way"),
        /** {@code 1.0} becomes {@code 1}. */
        DIGITS("a number lost its zero"),
        /** {@code 05} becomes {@code 5}, as it stands in many an export, too: alone no sign. */
        ZEROS("codes lost the zero that they start with");

        private final String text;

        Sign(String text) {
            this.text = text;
        }
    }

    private record Column(String file, String header, Rule broken, long cells) {
        private boolean explains(Problem problem) {
            return file.equals(problem.place().file())
                    && problem.rule().equals(broken)
                    && header.equals(problem.column());
        }
    }

    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private final List<Column> columns = new ArrayList<>();

    /** Takes note of a column all of whose cells are spelt so, and of the rule that they break. */
    void take(Sign sign, String file, String header, Rule broken, long cells) {
        signs.add(sign);
        columns.add(new Column(file, header, broken, cells));
    }

    /** Takes note of a sign in the manifest. */
    void take(Sign sign) {
        signs.add(sign);
    }

    /** Says once what it was, and keeps one finding of each column for all others, which stay counted. */
    void report(Format format, ProblemBook book) {
        long cells = columns.stream().mapToLong(Column::cells).sum();
        if (signs.equals(EnumSet.of(Sign.ZEROS)) || (signs.size() < 2 && cells < MANY)) {
            return;
        }
        book.add(format.use(PackageRules.SAVED_BY_SPREADSHEET)
                .at(Place.set())
                .saying(signs.stream().map(sign -> sign.text).collect(Collectors.joining(", ")))
                .with("cells", cells)
                .with("columns", columns.size()));
        book.keepFirst(problem -> columns.stream().anyMatch(column -> column.explains(problem)));
    }
}
