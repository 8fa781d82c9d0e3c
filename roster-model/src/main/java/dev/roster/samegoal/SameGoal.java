package dev.roster.samegoal;

import dev.roster.problem.Rule;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;

/**
 * The SameGoal format: special-education demographics, sent every night. A student who is left out stays; the guardians
 * of each student who is sent are replaced (ruling R8).
 */
public final class SameGoal {
    static final String ID = "samegoal";

    /** A permission with a capital letter. */
    public static final Rule NOT_LOWER_CASE = Rule.error("not_lower_case")
            .means("the value has a capital letter, and the receiver takes it in lower case only")
            .fix("write the value in lower case in the source system")
            .since("1.0");

    /** How sets arrive: an epoch and its marker, or files with the suffix. */
    public static final UploadTree UPLOADS = new UploadTree(
            "upload", "COMPLETE", "_auto", "Other/Custom SIS Demographics Integration, Steps and Common gotchas");

    /** The format. */
    public static final Format FORMAT = Format.named(ID)
            .version("2026")
            .receiver("SameGoal")
            .rules(NOT_LOWER_CASE)
            .files(Student.class, Guardian.class, User.class, UserRole.class, Absence.class)
            .uploadTree(UPLOADS)
            .build();

    /** {@code students.csv}. */
    public static final FileSpec<Student> STUDENTS = FORMAT.file(Student.class);

    /** {@code guardians.csv}, a draft. */
    public static final FileSpec<Guardian> GUARDIANS = FORMAT.file(Guardian.class);

    /** {@code users.csv}, a draft. */
    public static final FileSpec<User> USERS = FORMAT.file(User.class);

    /** {@code user_roles.csv}, a draft. */
    public static final FileSpec<UserRole> USER_ROLES = FORMAT.file(UserRole.class);

    /** {@code absences.csv}, a draft. */
    public static final FileSpec<Absence> ABSENCES = FORMAT.file(Absence.class);

    private SameGoal() {}
}
