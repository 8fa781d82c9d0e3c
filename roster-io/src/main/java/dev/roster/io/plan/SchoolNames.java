package dev.roster.io.plan;

import dev.roster.spec.Format;
import java.util.List;
import java.util.stream.Collectors;

/** Calls schools by where they stand, never by id or name. */
final class SchoolNames {
    private static final int SHOWN = 5;

    private final String file;

    SchoolNames(Format format) {
        file = Compared.schools(format);
    }

    String of(SchoolDifference school) {
        return "school " + school.school() + place(school);
    }

    private String place(SchoolDifference school) {
        if (school.line() != null) {
            return " (line %s of %s)".formatted(school.line(), file);
        }
        if (school.earlierLine() != null) {
            return " (line %s of the earlier %s)".formatted(school.earlierLine(), file);
        }
        return file.isEmpty() || school.there() ? "" : " (not in %s)".formatted(file);
    }

    String of(List<SchoolDifference> schools) {
        String names = schools.stream().limit(SHOWN).map(this::of).collect(Collectors.joining(", "));
        return schools.size() > SHOWN ? "%s and %s more".formatted(names, schools.size() - SHOWN) : names;
    }
}
