package dev.roster.oneroster;

import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRule.Remembered;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class has one primary teacher at a time; one may follow another (reading O7). */
final class PrimaryTeachers {
    private PrimaryTeachers() {}

    /** Makes the rule for enrollments with dates. */
    static SetRule oneAtATime(Class<? extends Record> enrollment, String source) {
        return rule(enrollment, source, "userSourcedId", "beginDate", "endDate");
    }

    /** Makes the rule for enrollments without dates. */
    static SetRule one(Class<? extends Record> enrollment, String source) {
        return rule(enrollment, source, "userSourcedId");
    }

    private static SetRule rule(Class<? extends Record> enrollment, String source, String... kept) {
        return SetRule.reports(
                        SchoolRules.SEVERAL_PRIMARY_TEACHERS,
                        enrollment,
                        "classSourcedId",
                        "userSourcedId",
                        "role",
                        "primary")
                .severity(Severity.WARNING)
                .source(source + ", enrollments.csv, primary; reading O7")
                .remembering(Remembered.of(enrollment, List.of("classSourcedId"), kept)
                        .only(PrimaryTeachers::isOne)
                        .every())
                .lookingBack()
                .oncePer(row -> row.text("classSourcedId"))
                .when((row, memory) -> isOne(row)
                        && memory.every(enrollment, row.text("classSourcedId")).stream()
                                .anyMatch(other -> meets(row, other)));
    }

    private static boolean isOne(RowView row) {
        return Boolean.TRUE.equals(row.value("primary")) && "teacher".equals(row.value("role")) && !ToBeDeleted.is(row);
    }

    private static boolean meets(RowView row, List<@Nullable String> other) {
        boolean someoneElse = differ(row.text("userSourcedId"), other.get(0));
        if (other.size() == 1) {
            return someoneElse;
        }
        return someoneElse && before(row.text("beginDate"), other.get(2)) && before(other.get(1), row.text("endDate"));
    }

    /** Returns whether two people are known not to be one; an id that is wrong may be anybody's. */
    private static boolean differ(@Nullable String person, @Nullable String other) {
        return person != null && other != null && !person.equals(other);
    }

    /** Returns whether a day is before another; a day that is not said is far enough. */
    private static boolean before(@Nullable String day, @Nullable String other) {
        return day == null || other == null || LocalDate.parse(day).isBefore(LocalDate.parse(other));
    }
}
