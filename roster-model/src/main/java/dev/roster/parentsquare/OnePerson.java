package dev.roster.parentsquare;

import dev.roster.internal.person.PersonColumns;
import dev.roster.internal.person.SamePerson;
import dev.roster.internal.text.Spelling;
import dev.roster.spec.SetRule;
import java.util.List;

/**
 * One person is also whoever has the same e-mail and the same first name, case and diacritics ignored: under two ids,
 * without one, or as staff and as a parent.
 */
final class OnePerson {
    private static final PersonColumns STAFF =
            new PersonColumns(Staff.class, "staffId", "firstName", "lastName", "email", "mobile");
    private static final PersonColumns PARENTS =
            new PersonColumns(Parent.class, "parentId", "firstName", "lastName", "email", "mobile");
    private static final SamePerson PERSON = new SamePerson(
            "SFTP Integration, Contacts Data and Staff Data; readings P19 and P36",
            Spelling::folded,
            SamePerson.Mails.FOLDED,
            SamePerson.Mark.EMAIL);

    private OnePerson() {}

    /** Staff among themselves. */
    static SetRule amongStaff() {
        return PERSON.among(STAFF, List.of());
    }

    /** Parents among themselves, and those who are staff too. */
    static SetRule amongParents() {
        return PERSON.among(PARENTS, List.of(STAFF));
    }
}
