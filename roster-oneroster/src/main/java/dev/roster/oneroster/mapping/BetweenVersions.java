package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.item;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.listOf;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.oneroster.OneRoster;
import dev.roster.oneroster.v1p2.Role;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From one version of OneRoster to another. Files that both have are taken over as far as the other version takes their
 * cells; roles and organizations of users, which 1.2 has in a file of their own, are taken apart and put together.
 * Readings: V1 to V10 in {@code docs/readings.md}.
 */
final class BetweenVersions {
    /** Rows that are there and not to be deleted. */
    static final Where HELD = where("status", "", "active");

    private static final Where GONE = where("status", "tobedeleted", "inactive");
    private static final String ID = "sourcedId";
    private static final Format OLD = OneRoster.V1_1;
    private static final Format NEW = OneRoster.V1_2;

    static final Transform ROLE = Shared.codes(
            "role of 1.1",
            "as it is; administrators of every kind and principals as administrator, a counselor as aide;"
                    + " a term that starts with ext: has no place",
            older());

    private static final Transform SAME_ROLE = Shared.codes("role of 1.2", "as it is, but for `administrator`", same());

    private static final Transform STATUS = new Transform(
            "status",
            "as it is; `inactive` as `tobedeleted`",
            value -> Carried.as(value.equals("inactive") ? "tobedeleted" : value, value));

    private static final Transform OF_CHANGES = new Transform(
            "in a package of changes",
            "as it is; a package of changes does not tell what is no longer so",
            Carried::less);

    private static final Transform GRADE = new Transform(
            "grade of 1.1",
            "as it is; one that OneRoster 1.1 does not know is left out",
            value -> Cells.takes(column(OLD, "users.csv", "grades"), value.toString())
                    ? new Carried(value, Fate.KEPT)
                    : null);

    private BetweenVersions() {}

    private static Map<String, Carried> older() {
        Map<String, Carried> roles = new LinkedHashMap<>(same());
        for (String role : List.of("siteAdministrator", "districtAdministrator", "systemAdministrator", "principal")) {
            roles.put(role, Carried.less("administrator"));
        }
        roles.put("counselor", Carried.less("aide"));
        return roles;
    }

    /** Returns the roles of users that both versions have. */
    private static Map<String, Carried> same() {
        Map<String, Carried> roles = new LinkedHashMap<>();
        for (String role : List.of("aide", "guardian", "parent", "proctor", "relative", "student", "teacher")) {
            roles.put(role, new Carried(role, Fate.KEPT));
        }
        return roles;
    }

    private static ColumnSpec column(Format format, String file, String component) {
        return format.layouts(file).get(0).column(component);
    }

    static MappingSpec upwards() {
        List<Flow.Builder> flows = new ArrayList<>();
        files(OLD, NEW).map(file -> newer(file).alike(OLD, NEW)).forEach(flows::add);
        Expression org = firstFilled(item().whereBlank(take("status")), item().by(OF_CHANGES));
        flows.add(roles(Version.V1_1.user(), Version.V1_1.org(), org)
                .fill("status", take("status").by(STATUS))
                .fill("dateLastModified", take("dateLastModified")));
        return MappingSpec.of(OLD, NEW, flows.toArray(Flow.Builder[]::new));
    }

    /** Returns the files that another version has too, but for the manifest. */
    private static Stream<FileSpec<?>> files(Format from, Format to) {
        return from.files().stream()
                .filter(file -> !file.name().equals("manifest.csv")
                        && !to.layouts(file.name()).isEmpty());
    }

    private static Flow.Builder flow(FileSpec<?> file, Format to) {
        return Flow.of(file.type(), to.layouts(file.name()).get(0).type())
                .fill("status", take("status").by(STATUS));
    }

    private static Flow.Builder newer(FileSpec<?> file) {
        Flow.Builder flow = flow(file, NEW);
        return switch (file.name()) {
            case "lineItems.csv" ->
                flow.fill("academicSessionSourcedId", take("gradingPeriodSourcedId"))
                        .fill(
                                "schoolSourcedId",
                                lookup(Version.V1_1.schoolClass(), ID, take("classSourcedId"), "schoolSourcedId"));
            case "users.csv" -> flow.fill("grades", listOf(take("grades")));
            default -> flow;
        };
    }

    /**
     * Returns the flow that writes a role for each of a user's organizations, whatever version has the user.
     *
     * @param named what is written of each organization
     */
    static Flow.Builder roles(Class<? extends Record> user, Class<? extends Record> org, Expression named) {
        Expression kind = lookup(org, ID, item(), "type");
        return Flow.of(user, Role.class)
                .eachItem("orgSourcedIds")
                .fill(ID, Expression.digestId("or/role", take(ID), named))
                .fill("userSourcedId", take(ID))
                .fill("roleType", constant("primary", "before OneRoster 1.2 a user has one role at an organization"))
                .fill(
                        "role",
                        firstFilled(
                                take("role").by(SAME_ROLE),
                                administrator("districtAdministrator", kind.by(Shared.otherThan("school"))),
                                administrator("siteAdministrator", kind)))
                .fill("orgSourcedId", named);
    }

    private static Expression administrator(String role, Expression kind) {
        return take("role")
                .by(Shared.codes(role, "`administrator` as " + role, Map.of("administrator", Carried.less(role))))
                .whereFilled(kind);
    }

    static MappingSpec downwards() {
        return MappingSpec.of(
                NEW,
                OLD,
                files(NEW, OLD).map(file -> older(file).alike(NEW, OLD)).toArray(Flow.Builder[]::new));
    }

    private static Flow.Builder older(FileSpec<?> file) {
        Flow.Builder flow = flow(file, OLD);
        return switch (file.name()) {
            case "lineItems.csv" -> flow.fill("gradingPeriodSourcedId", gradingPeriod());
            case "results.csv" -> flow.fill("studentSourcedId", student());
            case "users.csv" ->
                flow.fill("orgSourcedIds", organizations())
                        .fill("role", firstRole())
                        .fill("grades", firstGrade());
            default -> flow;
        };
    }

    private static Expression gradingPeriod() {
        Expression session = take("academicSessionSourcedId");
        Expression type = lookup(Version.V1_2.session(), ID, session, "type");
        return session.whereBlank(type.by(Shared.otherThan("gradingPeriod")))
                .said("`academicSessionSourcedId`, unless it names a session of another `type` than `gradingPeriod`");
    }

    private static Expression student() {
        Expression user = take("studentSourcedId");
        return user.whereBlank(roleOf(user, HELD).by(Shared.otherThan("student")))
                .said("`studentSourcedId`, unless that user has another role than `student` here");
    }

    private static Expression organizations() {
        Expression all =
                ofUser(where -> gathered(Role.class, "userSourcedId", take(ID), joined("orgSourcedId"), where));
        return firstFilled(all.whereBlank(take("status")), all.by(OF_CHANGES))
                .said("each `orgSourcedId` of the user's rows of `roles.csv` but those to be deleted; in a package of"
                        + " changes without those that are not in it");
    }

    private static Expression firstRole() {
        return ofUser(where -> roleOf(take(ID), where))
                .said("the first `role` that OneRoster 1.1 knows of the user's rows of `roles.csv` but those to be"
                        + " deleted, `primary` ones before `secondary` ones: " + ROLE.says());
    }

    private static Expression firstGrade() {
        Expression grades = take("grades");
        return firstFilled(grades.by(Shared.each(GRADE)).by(Shared.FIRST), grades.by(Shared.FIRST))
                .said("the first of `grades` that OneRoster 1.1 knows");
    }

    /** Returns what the roles of a user say that are there; of a user who is to be deleted also those that are too. */
    private static Expression ofUser(Function<Where, Expression> roles) {
        Transform deleted = Shared.codes("gone", "where it is to be deleted", gone());
        return firstFilled(
                roles.apply(HELD), roles.apply(GONE).whereFilled(take("status").by(deleted)));
    }

    private static Map<String, Carried> gone() {
        Map<String, Carried> gone = new LinkedHashMap<>();
        GONE.texts().forEach(status -> gone.put(status, new Carried(status, Fate.KEPT)));
        return gone;
    }

    /** Returns the first role that 1.1 knows, of the primary ones or else of the others. */
    private static Expression roleOf(Expression user, Where status) {
        return firstFilled(
                roleOf(user, status, where("roleType", "primary")),
                roleOf(user, status, where("roleType", "secondary")));
    }

    private static Expression roleOf(Expression user, Where status, Where type) {
        return gathered(Role.class, "userSourcedId", user, joined("role").by(ROLE), type, status)
                .by(Shared.FIRST);
    }
}
