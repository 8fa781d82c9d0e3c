package dev.roster.race.byhand;

import java.util.HashSet;
import java.util.Set;

/** Schools: one row each, and no two of one name. */
final class SchoolRules implements RowTaker<School> {
    private final Book book;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    SchoolRules(Book book) {
        this.book = book;
    }

    @Override
    public void row(long line, School row) {
        book.check(line, row);
        if (row.schoolId() != null && !ids.add(row.schoolId())) {
            book.add(line, "duplicate_key", "school_id");
        } else if (row.schoolName() != null && !names.add(row.schoolName())) {
            book.add(line, "duplicate_value", "school_name");
        }
    }

    boolean has(String id) {
        return ids.contains(id);
    }
}
