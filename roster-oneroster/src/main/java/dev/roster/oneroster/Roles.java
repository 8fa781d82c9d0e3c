package dev.roster.oneroster;

import dev.roster.problem.CoreRules;
import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRule.Remembered;
import java.util.List;

/** What a person is at which organization, which OneRoster 1.2 has in a file of its own. */
final class Roles {
    private static final String USER = "userSourcedId";
    private static final String ORG = "orgSourcedId";

    private final Class<? extends Record> role;
    private final String source;

    Roles(Class<? extends Record> role, String source) {
        this.role = role;
        this.source = source;
    }

    /** A person has one primary role at an organization. */
    SetRule onePrimary() {
        return SetRule.reports(OneRosterRules.SEVERAL_PRIMARY_ROLES, role, USER, "roleType", ORG)
                .source(source + ", roles.csv, roleType")
                .remembering(Remembered.of(role, List.of(USER, ORG)).only(Roles::primary))
                .lookingBack()
                .oncePer(row -> row.text(USER) + " " + row.text(ORG))
                .when((row, memory) -> primary(row) && memory.knows(role, row.text(USER), row.text(ORG)));
    }

    private static boolean primary(RowView row) {
        return "primary".equals(row.text("roleType")) && !ToBeDeleted.is(row);
    }

    /** A person's primary organization is one at which the person has a role. */
    SetRule atThePrimaryOrg(Class<? extends Record> user) {
        return SetRule.reports(OneRosterRules.PRIMARY_ORG_WITHOUT_ROLE, user, "sourcedId", "primaryOrgSourcedId")
                .source(source + ", users.csv, primaryOrgSourcedId")
                .rememberingWhole(Remembered.of(role, List.of(USER, ORG)))
                .when((row, memory) -> {
                    String org = row.text("primaryOrgSourcedId");
                    String person = row.text("sourcedId");
                    return person != null && org != null && !memory.knows(role, person, org);
                });
    }

    /** Whoever has a result is a student somewhere. */
    SetRule ofResults(Class<? extends Record> result, Class<? extends Record> user) {
        return SetRule.reports(CoreRules.WRONG_KIND_OF_REFERENCE, result, "studentSourcedId")
                .source(source + ", results.csv, studentSourcedId")
                .remembering(user, "sourcedId")
                .rememberingWhole(Remembered.of(role, List.of(USER, "role")))
                .when((row, memory) -> {
                    String student = row.text("studentSourcedId");
                    return memory.knows(user, student) && !memory.knows(role, student, "student");
                });
    }

    /** The account that goes with a role is the person's own. */
    SetRule withOwnProfile(Class<? extends Record> profile) {
        return SetRule.reports(OneRosterRules.PROFILE_OF_ANOTHER, role, USER, "userProfileSourcedId")
                .source(source + ", roles.csv, userProfileSourcedId")
                .rememberingIfThere(Remembered.of(profile, List.of("sourcedId"), USER))
                .when((row, memory) -> memory.differs(profile, USER, row, "userProfileSourcedId", USER));
    }
}
