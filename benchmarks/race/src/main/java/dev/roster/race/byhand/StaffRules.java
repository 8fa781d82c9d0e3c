package dev.roster.race.byhand;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Staff: a row for each school; rows of one member agree, ways to reach a member are the member's own, and whoever has
 * the e-mail and the first name of another is the other.
 */
final class StaffRules implements RowTaker<Staff> {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int ID = 3;

    private final Book book;
    private final SchoolRules schools;
    private final Set<Pair> keys = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> emails = new HashMap<>();
    private final Map<String, String> mobiles = new HashMap<>();
    private final Map<String, String> logins = new HashMap<>();
    private final Map<String, Person> byId = new HashMap<>();
    private final Map<Pair, Person> byEmail = new HashMap<>();

    StaffRules(Book book, SchoolRules schools) {
        this.book = book;
        this.schools = schools;
    }

    @Override
    public void row(long line, Staff row) {
        Set<String> bad = book.check(line, row);
        if (row.email() == null) {
            boolean unreachable = row.mobile() == null;
            book.add(
                    line,
                    unreachable ? "unreachable_contact" : "missing_value",
                    unreachable ? "email mobile" : "email");
        }
        String school = Book.good(row.schoolId(), "schoolId", bad);
        if (school != null && !schools.has(school)) {
            book.add(line, "dangling_reference", "school_id");
        }
        String id = row.staffId();
        boolean repeated = row.schoolId() != null && id != null && !keys.add(new Pair(row.schoolId(), id));
        if (repeated) {
            book.add(line, "duplicate_key", "school_id staff_id");
        }
        if (id != null) {
            ids.add(id);
        }
        String email = Book.good(row.email(), "email", bad);
        String mobile = Book.good(row.mobile(), "mobile", bad);
        String first = Book.good(row.firstName(), "firstName", bad);
        String last = Book.good(row.lastName(), "lastName", bad);
        if (!repeated && id != null) {
            unique(line, email, id, emails, "email");
            unique(line, mobile, id, mobiles, "mobile");
            unique(line, row.login(), id, logins, "login");
            agree(line, id, first, last, email, mobile);
        }
        if (email != null && first != null) {
            onePerson(line, repeated, email, first, last, mobile, Book.good(id, "staffId", bad));
        }
    }

    private void unique(long line, @Nullable String value, String id, Map<String, String> owners, String column) {
        String owner = value == null ? null : owners.putIfAbsent(value, id);
        if (owner != null && !owner.equals(id)) {
            book.add(line, "duplicate_value", column);
        }
    }

    private void agree(long line, String id, @Nullable String... cells) {
        Person person = byId.computeIfAbsent(id, any -> new Person(cells.length));
        if (!person.differing(cells).isEmpty() && person.report()) {
            book.add(line, "inconsistent_person", "staff_id first_name last_name email mobile");
        }
        person.fill(cells);
    }

    private void onePerson(
            long line,
            boolean repeated,
            String email,
            String first,
            @Nullable String last,
            @Nullable String mobile,
            @Nullable String id) {
        Person person = byEmail.computeIfAbsent(new Pair(folded(email), folded(first)), any -> new Person(ID + 1));
        boolean same = id != null && id.equals(person.cell(ID));
        if (!repeated && !same && !person.differing(first, last, mobile).isEmpty() && person.report()) {
            book.add(line, "inconsistent_person", "first_name last_name email mobile");
        }
        person.fill(first, last, mobile, id);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    boolean has(String id) {
        return ids.contains(id);
    }
}
