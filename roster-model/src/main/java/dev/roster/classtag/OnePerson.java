package dev.roster.classtag;

import dev.roster.internal.person.PersonColumns;
import dev.roster.internal.person.SamePerson;
import dev.roster.internal.text.Spelling;
import dev.roster.spec.SetRule;
import java.util.List;

/**
 * Whoever is staff and a guardian, or a guardian of several children, has exactly one name, e-mail and mobile, or else
 * gets several accounts (reading C5). One person's are the rows of one id, and those whose e-mail and first name, or
 * whose whole name and mobile, are the same but for case, spaces, punctuation and diacritics.
 */
final class OnePerson {
    private static final PersonColumns USERS =
            new PersonColumns(User.class, "sourcedId", "givenName", "familyName", "email", "sms");
    private static final PersonColumns GUARDIANS =
            new PersonColumns(Guardian.class, "guardianSisId", "firstName", "lastName", "email", "mobilePhone");
    private static final SamePerson PERSON = new SamePerson(
            "ClassTag help, guardian file, step 3; reading C5",
            Spelling::lettersAndDigits,
            SamePerson.Mails.EXACTLY,
            SamePerson.Mark.ID,
            SamePerson.Mark.EMAIL,
            SamePerson.Mark.MOBILE);

    private OnePerson() {}

    static SetRule amongUsers() {
        return PERSON.among(USERS, List.of());
    }

    static SetRule amongGuardians() {
        return PERSON.among(GUARDIANS, List.of(USERS));
    }
}
