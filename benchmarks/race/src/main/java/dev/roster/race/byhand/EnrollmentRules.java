package dev.roster.race.byhand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Places in sections: each once, of a section and a student who are there, better of one school. */
final class EnrollmentRules implements RowTaker<Enrollment> {
    private final Book book;
    private final SectionRules sections;
    private final StudentRules students;

    /** The students of each section; faster and smaller than a set of keys of three cells. */
    private final Map<Pair, Set<String>> taken = new HashMap<>();

    EnrollmentRules(Book book, SectionRules sections, StudentRules students) {
        this.book = book;
        this.sections = sections;
        this.students = students;
    }

    @Override
    public void row(long line, Enrollment row) {
        Set<String> bad = book.check(line, row);
        if (row.schoolId() != null
                && row.sectionId() != null
                && row.studentId() != null
                && !taken.computeIfAbsent(new Pair(row.schoolId(), row.sectionId()), any -> new HashSet<>())
                        .add(row.studentId())) {
            book.add(line, "duplicate_key", "school_id section_id student_id");
        }
        String school = Book.good(row.schoolId(), "schoolId", bad);
        String section = Book.good(row.sectionId(), "sectionId", bad);
        if (school != null && section != null && !sections.has(school, section)) {
            book.add(line, "dangling_reference", "section_id");
            school = null;
        }
        String student = Book.good(row.studentId(), "studentId", bad);
        if (student == null) {
            return;
        }
        if (!students.has(student)) {
            book.add(line, "dangling_reference", "student_id");
            return;
        }
        String home = students.home(student);
        if (home != null && school != null && !home.equals(school)) {
            book.add(line, "school_differs", "school_id student_id");
        }
    }
}
