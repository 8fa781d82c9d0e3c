package dev.roster.parentsquare;

import dev.roster.internal.text.Spelling;
import dev.roster.problem.SchoolRules;
import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person is also whoever has the same e-mail and the same first name, case and diacritics ignored: under two ids,
 * without one, or as staff and as a parent. Rows of one id are held together by the records themselves.
 */
final class SamePerson {
    private static final Role STAFF = new Role(Staff.class, "staffId");
    private static final Role PARENT = new Role(Parent.class, "parentId");
    private static final List<String> AGREEING = List.of("firstName", "lastName", "mobile");

    /** A file of persons, and the component that holds their id. */
    private record Role(Class<? extends Record> type, String id) {
        private SetRule.Remembered remembered() {
            return new SetRule.Remembered(
                    type,
                    List.of("email", "firstName"),
                    List.of("firstName", "lastName", "mobile", id),
                    Spelling::folded);
        }
    }

    private SamePerson() {}

    /** Staff among themselves. */
    static SetRule amongStaff() {
        return rule(STAFF, List.of());
    }

    /** Parents among themselves, and those who are staff too. */
    static SetRule amongParents() {
        return rule(PARENT, List.of(STAFF));
    }

    private static SetRule rule(Role checked, List<Role> others) {
        SetRule.Draft rule = SetRule.reports(
                        SchoolRules.INCONSISTENT_PERSON, checked.type(), "firstName", "lastName", "email", "mobile")
                .source("SFTP Integration, Contacts Data and Staff Data; readings P19 and P36")
                .lookingBack()
                .oncePer(SamePerson::group);
        rule.remembering(checked.remembered());
        others.forEach(other -> rule.rememberingIfThere(other.remembered()));
        return rule.when((row, memory) -> (!sameId(row, memory, checked) && disagrees(row, memory, checked))
                || others.stream().anyMatch(other -> disagrees(row, memory, other)));
    }

    private static @Nullable String group(RowView row) {
        String email = row.text("email");
        String name = row.text("firstName");
        return email == null || name == null ? null : Spelling.folded(email + " " + name);
    }

    private static boolean sameId(RowView row, SetRule.Memory memory, Role role) {
        String id = row.text(role.id());
        return id != null && id.equals(recall(row, memory, role, role.id()));
    }

    private static boolean disagrees(RowView row, SetRule.Memory memory, Role role) {
        return AGREEING.stream().anyMatch(component -> {
            String here = row.text(component);
            String there = recall(row, memory, role, component);
            return here != null && there != null && !here.equals(there);
        });
    }

    private static @Nullable String recall(RowView row, SetRule.Memory memory, Role role, String component) {
        return memory.recall(role.type(), component, row.text("email"), row.text("firstName"));
    }
}
