package dev.roster.cli;

import dev.roster.io.PackageWriter;
import dev.roster.io.RosterWriter;
import dev.roster.oneroster.OneRoster;
import dev.roster.oneroster.v1p2.AcademicSession;
import dev.roster.oneroster.v1p2.Course;
import dev.roster.oneroster.v1p2.Enrollment;
import dev.roster.oneroster.v1p2.Org;
import dev.roster.oneroster.v1p2.Role;
import dev.roster.oneroster.v1p2.SchoolClass;
import dev.roster.oneroster.v1p2.User;
import dev.roster.source.RosterSink;
import dev.roster.spec.FileMode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;

/** A whole OneRoster 1.2 package of a large state: 1,000,000 enrollments of 100,000 people in 20,000 classes. */
final class MillionEnrollments {
    private static final int ENROLLMENTS = 1_000_000;
    private static final int PEOPLE = 100_000;
    private static final int CLASSES = 20_000;
    private static final int SCHOOLS = 200;
    private static final int COURSES = 500;
    private static final LocalDate FIRST = LocalDate.of(2025, 8, 15);
    private static final LocalDate END = LocalDate.of(2026, 6, 16);

    private MillionEnrollments() {}

    /** Writes the package; whoever made the sink commits it. */
    static void writeTo(RosterSink sink) throws IOException {
        try (PackageWriter out = PackageWriter.open(OneRoster.V1_2, sink, FileMode.BULK)) {
            writeFrame(out);
            RosterWriter<SchoolClass> classes = out.file(SchoolClass.class);
            for (int i = 0; i < CLASSES; i++) {
                classes.write(schoolClass(i));
            }
            RosterWriter<User> users = out.file(User.class);
            RosterWriter<Role> roles = out.file(Role.class);
            for (int i = 0; i < PEOPLE; i++) {
                users.write(user(i));
                roles.write(role(i));
            }
            RosterWriter<Enrollment> enrollments = out.file(Enrollment.class);
            for (int i = 0; i < ENROLLMENTS; i++) {
                enrollments.write(enrollment(i));
            }
            out.commit();
        }
    }

    private static void writeFrame(PackageWriter out) throws IOException {
        RosterWriter<Org> orgs = out.file(Org.class);
        orgs.write(new Org("d", null, null, "A large district", "district", null, null, Map.of()));
        for (int i = 0; i < SCHOOLS; i++) {
            orgs.write(new Org(id('5', i), null, null, "School " + i, "school", null, "d", Map.of()));
        }
        out.file(AcademicSession.class)
                .write(new AcademicSession(
                        "y26", null, null, "2025-26", "schoolYear", FIRST, END, null, Year.of(2026), Map.of()));
        RosterWriter<Course> courses = out.file(Course.class);
        for (int i = 0; i < COURSES; i++) {
            courses.write(new Course(
                    id('c', i), null, null, "y26", "Course " + i, null, List.of("09"), "d", null, null, Map.of()));
        }
    }

    private static SchoolClass schoolClass(int i) {
        return new SchoolClass(
                id('a', i),
                null,
                null,
                "Class " + i,
                List.of("09", "10"),
                id('c', i % COURSES),
                null,
                "scheduled",
                null,
                id('5', i % SCHOOLS),
                List.of("y26"),
                null,
                null,
                null,
                Map.of());
    }

    private static User user(int i) {
        return new User(
                id('b', i),
                null,
                null,
                true,
                "user" + i,
                null,
                "Given " + i % 997,
                "Family " + i % 4999,
                null,
                null,
                "user%s@example.org".formatted(i),
                null,
                null,
                null,
                List.of("09"),
                null,
                null,
                null,
                null,
                null,
                id('5', i % SCHOOLS),
                null,
                Map.of());
    }

    private static Role role(int i) {
        String role = i < CLASSES ? "teacher" : "student";
        return new Role(
                id('f', i), null, null, id('b', i), "primary", role, null, null, id('5', i % SCHOOLS), null, Map.of());
    }

    /** Each class has a teacher of its own in its first enrollment, and students in all others. */
    private static Enrollment enrollment(int i) {
        int one = i % CLASSES;
        boolean teacher = i < CLASSES;
        int person = teacher ? one : CLASSES + (int) (i * 7919L % (PEOPLE - CLASSES));
        return new Enrollment(
                id('e', i),
                null,
                null,
                id('a', one),
                id('5', one % SCHOOLS),
                id('b', person),
                teacher ? "teacher" : "student",
                teacher,
                FIRST,
                END,
                Map.of());
    }

    /** Returns an identifier as long as most are. */
    private static String id(char kind, int number) {
        return "%c0000000-0000-4000-8000-%012d".formatted(kind, number);
    }
}
