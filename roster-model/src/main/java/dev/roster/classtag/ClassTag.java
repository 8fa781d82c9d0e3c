package dev.roster.classtag;

import dev.roster.problem.CoreRules;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.SetRule;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The ClassTag format: files that a person uploads in {@link #UPLOAD_ORDER}, or that the daily sync fetches; what is
 * missing is archived. A profile says whether the upload is one school's or, as without one, a whole district's.
 */
public final class ClassTag {
    static final String ID = "classtag";

    /** The format. */
    public static final Format FORMAT = Format.named(ID)
            .version("2026")
            .receiver("ClassTag")
            .files(User.class, SchoolClass.class, Enrollment.class, Guardian.class, StudentAttributes.class)
            .setRules(
                    agents(),
                    OnePerson.amongUsers(),
                    OnePerson.amongGuardians(),
                    OneSchool.ofClasses(),
                    OneSchool.ofUsers(),
                    OneSchool.ofEnrollments(),
                    OtherSchool.thanTheClass())
            .build();

    /** {@code users.csv}. */
    public static final FileSpec<User> USERS = FORMAT.file(User.class);

    /** {@code classes.csv}. */
    public static final FileSpec<SchoolClass> CLASSES = FORMAT.file(SchoolClass.class);

    /** {@code enrollments.csv}. */
    public static final FileSpec<Enrollment> ENROLLMENTS = FORMAT.file(Enrollment.class);

    /** {@code guardians.csv}. */
    public static final FileSpec<Guardian> GUARDIANS = FORMAT.file(Guardian.class);

    /** {@code student_attributes.csv}. */
    public static final FileSpec<StudentAttributes> STUDENT_ATTRIBUTES = FORMAT.file(StudentAttributes.class);

    /** The files in the order in which a person uploads them, each once the one before succeeded (reading C13). */
    public static final List<String> UPLOAD_ORDER =
            FORMAT.files().stream().map(FileSpec::name).toList();

    private ClassTag() {}

    /** A student's guardian is a row here or in the file that is sent separately (reading C20). */
    private static SetRule agents() {
        return SetRule.reports(CoreRules.DANGLING_REFERENCE, User.class, "agentSourcedIds")
                .source("ClassTag help, article 6393158, agentSourcedIds; reading C20")
                .remembering(User.class, "sourcedId")
                .rememberingIfThere(new SetRule.Remembered(
                        Guardian.class, List.of("guardianSisId"), List.of(), UnaryOperator.identity()))
                .when((row, memory) -> row.value("agentSourcedIds") instanceof List<?> agents
                        && agents.stream()
                                .map(String::valueOf)
                                .anyMatch(agent ->
                                        !memory.knows(User.class, agent) && !memory.knows(Guardian.class, agent)));
    }
}
