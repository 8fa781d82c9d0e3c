package dev.roster.parentsquare;

import dev.roster.problem.CoreRules;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.SetRule;
import java.util.Objects;

/** The ParentSquare format: one set of files for a whole district, sent every evening; what is missing is removed. */
public final class ParentSquare {

    private static final SetRule STUDENT_OF_ANOTHER_SCHOOL = SetRule.reports(
                    CoreRules.SCHOOL_DIFFERS, Enrollment.class, "schoolId", "studentId")
            .source("SFTP Integration, Roster Data; reading P18")
            .remembering(Student.class, "studentId", "schoolId")
            .when((row, memory) -> {
                String home = memory.recall(Student.class, "schoolId", row.text("studentId"));
                String here = row.text("schoolId");
                return home != null && here != null && !Objects.equals(home, here);
            });

    /** The format. */
    public static final Format FORMAT = Format.named("parentsquare")
            .version("2026")
            .files(School.class, Student.class, Section.class, Enrollment.class)
            .setRules(STUDENT_OF_ANOTHER_SCHOOL)
            .build();

    /** {@code schools.csv}. */
    public static final FileSpec<School> SCHOOLS = FORMAT.file(School.class);

    /** {@code students.csv}. */
    public static final FileSpec<Student> STUDENTS = FORMAT.file(Student.class);

    /** {@code sections.csv}. */
    public static final FileSpec<Section> SECTIONS = FORMAT.file(Section.class);

    /** {@code rosters.csv}. */
    public static final FileSpec<Enrollment> ROSTERS = FORMAT.file(Enrollment.class);

    private ParentSquare() {}
}
