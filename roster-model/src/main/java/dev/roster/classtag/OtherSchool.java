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
                .when((row, memory) -> {
                    String home = memory.recall(SchoolClass.class, "schoolSourcedId", row.text("classSourcedId"));
                    String here = row.text("schoolSourcedId");
                    return home != null && here != null && !home.equals(here);
                });
    }
}
