package dev.roster.parentsquare;

import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import dev.roster.spec.SetRule;

/** Rows whose school is not the one of whom they name. */
final class OtherSchool {
    private OtherSchool() {}

    /** A student may attend a class of another school, so this is only worth a look (reading P18). */
    static SetRule thanTheStudents(Class<? extends Record> checked, String source) {
        return rule(checked, Student.class, "studentId", Severity.WARNING, source + "; reading P18");
    }

    /** The school of a group's member is the group's, says the document. */
    static SetRule thanTheGroups(Class<? extends Record> checked, String source) {
        return rule(checked, Group.class, "groupId", Severity.ERROR, source);
    }

    private static SetRule rule(
            Class<? extends Record> checked,
            Class<? extends Record> named,
            String key,
            Severity severity,
            String source) {
        return SetRule.reports(SchoolRules.SCHOOL_DIFFERS, checked, "schoolId", key)
                .severity(severity)
                .source("SFTP Integration, " + source)
                .remembering(named, key, "schoolId")
                .when((row, memory) -> memory.differs(named, "schoolId", row, key, "schoolId"));
    }
}
