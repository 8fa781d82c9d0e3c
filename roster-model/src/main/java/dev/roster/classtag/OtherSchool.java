package dev.roster.classtag;

import dev.roster.problem.SchoolRules;
import dev.roster.spec.SetRule;
import dev.roster.spec.Upload;

/** Enrollments whose school is not their class's, in the upload of a district (reading C24). */
final class OtherSchool {
    private OtherSchool() {}

    /** No page says what an enrollment's school is for, and a student may be a guest: this is only worth a look. */
    static SetRule thanTheClass() {
        return SetRule.reports(SchoolRules.SCHOOL_DIFFERS, Enrollment.class, "classSourcedId", "schoolSourcedId")
                .source("ClassTag help, articles 6618459 and 6618460; reading C24")
                .onlyIn(Upload.DISTRICT)
                .remembering(SchoolClass.class, "sourcedId", "schoolSourcedId")
                .when((row, memory) ->
                        memory.differs(SchoolClass.class, "schoolSourcedId", row, "classSourcedId", "schoolSourcedId"));
    }
}
