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
        String place = school.line() == null
                ? (file.isEmpty() || school.there() ? "" : " (not in %s)".formatted(file))
                : " (line %s of %s)".formatted(school.line(), file);
        return "school " + school.school() + place;
    }

    String of(List<SchoolDifference> schools) {
        String names = schools.stream().limit(SHOWN).map(this::of).collect(Collectors.joining(", "));
        return schools.size() > SHOWN ? "%s and %s more".formatted(names, schools.size() - SHOWN) : names;
    }
}
