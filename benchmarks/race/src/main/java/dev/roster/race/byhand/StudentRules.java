package dev.roster.race.byhand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Students: one row each, at a school that is there; ids of the state, e-mails and telephones are unique. */
final class StudentRules implements RowTaker<Student> {
    private final Book book;
    private final SchoolRules schools;

    /** The school of each student; {@code null} where it cannot be told. */
    private final Map<String, @Nullable String> homes = new HashMap<>();

    private final Set<String> stateIds = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    StudentRules(Book book, SchoolRules schools) {
        this.book = book;
        this.schools = schools;
    }

    @Override
    public void row(long line, Student row) {
        Set<String> bad = book.check(line, row);
        String school = Book.good(row.schoolId(), "schoolId", bad);
        if (school != null && !schools.has(school)) {
            book.add(line, "dangling_reference", "school_id");
            school = null;
        }
        if (repeated(row.studentId(), school)) {
            book.add(line, "duplicate_key", "student_id");
        } else {
            unique(line, Book.good(row.stateStudentId(), "stateStudentId", bad), stateIds, "state_student_id");
            unique(line, Book.good(row.studentEmail(), "studentEmail", bad), emails, "student_email");
            unique(line, Book.good(row.cellphone(), "cellphone", bad), phones, "cellphone");
        }
    }

    private boolean repeated(@Nullable String id, @Nullable String school) {
        if (id == null) {
            return false;
        }
        boolean repeated = homes.containsKey(id);
        homes.putIfAbsent(id, school);
        return repeated;
    }

    private void unique(long line, @Nullable String value, Set<String> values, String column) {
        if (value != null && !values.add(value)) {
            book.add(line, "duplicate_value", column);
        }
    }

    boolean has(String id) {
        return homes.containsKey(id);
    }

    @Nullable
    String home(String id) {
        return homes.get(id);
    }
}
