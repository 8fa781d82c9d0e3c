package dev.roster.race.byhand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sections: a row for each teacher, one of them primary; rows of one section agree on course, term and period. */
final class SectionRules implements RowTaker<Section> {
    private final Book book;
    private final SchoolRules schools;
    private final StaffRules staff;
    private final Set<Triple> keys = new HashSet<>();
    private final Map<Pair, Group> groups = new HashMap<>();

    /** What is known of the rows of one section. */
    private static final class Group {
        private long firstLine;
        private int rows;
        private boolean primary;
        private boolean unreadable;
        private boolean severalReported;
        private boolean reported;
        private boolean courseKnown;
        private @Nullable String course;
        private @Nullable String term;
        private @Nullable String period;
    }

    SectionRules(Book book, SchoolRules schools, StaffRules staff) {
        this.book = book;
        this.schools = schools;
        this.staff = staff;
    }

    @Override
    public void row(long line, Section row) {
        Set<String> bad = book.check(line, row);
        if (!repeated(line, row) && row.schoolId() != null && row.sectionId() != null) {
            Group group = groups.computeIfAbsent(new Pair(row.schoolId(), row.sectionId()), any -> new Group());
            flag(line, group, row, bad);
            agree(line, group, row);
        }
        String school = Book.good(row.schoolId(), "schoolId", bad);
        if (school != null && !schools.has(school)) {
            book.add(line, "dangling_reference", "school_id");
        }
        String teacher = Book.good(row.staffId(), "staffId", bad);
        if (teacher != null && !staff.has(teacher)) {
            book.add(line, "dangling_reference", "staff_id");
        }
    }

    private boolean repeated(long line, Section row) {
        boolean repeated = row.schoolId() != null
                && row.sectionId() != null
                && row.staffId() != null
                && !keys.add(new Triple(row.schoolId(), row.sectionId(), row.staffId()));
        if (repeated) {
            book.add(line, "duplicate_key", "school_id section_id staff_id");
        }
        return repeated;
    }

    private void flag(long line, Group group, Section row, Set<String> bad) {
        boolean primary = "1".equals(row.isPrimary());
        if (primary && group.primary && !group.severalReported) {
            book.add(line, "several_primary_teachers", "school_id section_id is_primary");
            group.severalReported = true;
        }
        group.rows++;
        group.primary |= primary;
        group.unreadable |= bad.contains("isPrimary");
    }

    private void agree(long line, Group group, Section row) {
        boolean differs = false;
        if (group.rows == 1) {
            group.firstLine = line;
            group.term = row.termId();
            group.period = row.periodNumber();
        } else {
            differs = !Objects.equals(group.term, row.termId()) || !Objects.equals(group.period, row.periodNumber());
        }
        // a blank course is an error of its own
        if (row.courseName() != null) {
            differs |= group.courseKnown && !row.courseName().equals(group.course);
            group.course = group.courseKnown ? group.course : row.courseName();
            group.courseKnown = true;
        }
        if (differs && !group.reported) {
            book.add(line, "inconsistent_section", "school_id section_id term_id course_name period_number");
            group.reported = true;
        }
    }

    /** Says what shows only when all rows were read. */
    void end() {
        for (Group group : groups.values()) {
            if (group.rows > 1 && !group.primary && !group.unreadable) {
                book.add(group.firstLine, "no_primary_teacher", "school_id section_id is_primary");
            }
        }
    }

    boolean has(String school, String section) {
        return groups.containsKey(new Pair(school, section));
    }
}
