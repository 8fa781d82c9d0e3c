package dev.roster.oneroster;

import dev.roster.problem.SchoolRules;
import dev.roster.spec.SetRule;

/** An enrollment is at the school of its class. */
final class OtherSchool {
    private OtherSchool() {}

    static SetRule thanTheClass(
            Class<? extends Record> enrollment, Class<? extends Record> schoolClass, String source) {
        return SetRule.reports(SchoolRules.SCHOOL_DIFFERS, enrollment, "classSourcedId", "schoolSourcedId")
                .source(source + ", enrollments.csv, schoolSourcedId; reading O4")
                .remembering(schoolClass, "sourcedId", "schoolSourcedId")
                .when((row, memory) ->
                        memory.differs(schoolClass, "schoolSourcedId", row, "classSourcedId", "schoolSourcedId")
                                && !ToBeDeleted.is(row));
    }
}
