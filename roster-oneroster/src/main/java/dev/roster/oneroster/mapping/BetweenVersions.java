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
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From one version of OneRoster to another. */
final class BetweenVersions {
    /** A role that is to be deleted is none any more. */
    private static final Where HELD = where("status", "", "active");

    private static final String ID = "sourcedId";
    private static final Format OLD = OneRoster.V1_1;
    private static final Format NEW = OneRoster.V1_2;

    private static final Transform STANDARD = new Transform(
            "standard term",
            "as it is; a term that starts with ext: has no place",
            value -> value.toString().startsWith("ext:") ? null : new Carried(value, Fate.KEPT));

    private static final Transform STANDARD_ROLES = new Transform(
            "standard roles", "as they are; those that OneRoster 1.1 does not know are left out", value -> {
                List<String> roles = Cells.texts(value).stream()
                        .filter(List.of(
                                "administrator",
                                "aide",
                                "guardian",
                                "parent",
                                "proctor",
                                "relative",
                                "student",
                                "teacher")::contains)
                        .toList();
                boolean all = roles.size() == Cells.texts(value).size();
                return roles.isEmpty() ? null : new Carried(roles, all ? Fate.KEPT : Fate.NARROWED);
            });

    static final Transform ROLE = Shared.codes(
            "role of 1.1",
            "as it is; administrators of every kind and principals as administrator, a counselor as aide;"
                    + " a term that starts with ext: has no place",
            roles());

    static final Transform SEX =
            Shared.codes("sex of 1.1", "male and female; other values have no place", same("male", "female"));

    private BetweenVersions() {}

    private static Map<String, Carried> same(String... codes) {
        Map<String, Carried> same = new LinkedHashMap<>();
        for (String code : codes) {
            same.put(code, new Carried(code, Fate.KEPT));
        }
        return same;
    }

    private static Map<String, Carried> roles() {
        Map<String, Carried> roles = same("aide", "guardian", "parent", "proctor", "relative", "student", "teacher");
        for (String role : List.of("siteAdministrator", "districtAdministrator", "systemAdministrator", "principal")) {
            roles.put(role, Carried.less("administrator"));
        }
        roles.put("counselor", Carried.less("aide"));
        return roles;
    }

    /** Returns the flows that write a role for each of a user's organizations, whatever version has the user. */
    static List<Flow.Builder> roles(Class<? extends Record> user, Class<? extends Record> org, boolean deltas) {
        List<Flow.Builder> flows = new ArrayList<>();
        flows.add(role(
                Flow.of(user, Role.class)
                        .where("role", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher")
                        .eachItem("orgSourcedIds"),
                take("role"),
                deltas));
        flows.add(role(
                Flow.of(user, Role.class)
                        .where("role", "administrator")
                        .eachItem("orgSourcedIds", org, ID, where("type", "school")),
                take("role").by(administrator("siteAdministrator", "a school")),
                deltas));
        flows.add(role(
                Flow.of(user, Role.class)
                        .where("role", "administrator")
                        .eachItem(
                                "orgSourcedIds",
                                org,
                                ID,
                                where("type", "department", "district", "local", "state", "national")),
                take("role").by(administrator("districtAdministrator", "another organization")),
                deltas));
        return flows;
    }

    private static Transform administrator(String role, String where) {
        return Shared.codes(
                role,
                "an administrator of %s as %s".formatted(where, role),
                Map.of("administrator", Carried.less(role)));
    }

    private static Flow.Builder role(Flow.Builder flow, Expression role, boolean deltas) {
        if (deltas) {
            flow.fill("status", take("status")).fill("dateLastModified", take("dateLastModified"));
        }
        return flow.fill(ID, Expression.id("or/role", take(ID), item()))
                .fill("userSourcedId", take(ID))
                .fill("roleType", constant("primary", "before OneRoster 1.2 a user has one role at an organization"))
                .fill("role", role)
                .fill("orgSourcedId", item());
    }

    static MappingSpec upwards() {
        List<Flow.Builder> flows = new ArrayList<>();
        flows.add(alike(
                dev.roster.oneroster.v1p1.AcademicSession.class, dev.roster.oneroster.v1p2.AcademicSession.class));
        flows.add(alike(dev.roster.oneroster.v1p1.Category.class, dev.roster.oneroster.v1p2.Category.class));
        flows.add(alike(dev.roster.oneroster.v1p1.SchoolClass.class, dev.roster.oneroster.v1p2.SchoolClass.class));
        flows.add(alike(dev.roster.oneroster.v1p1.ClassResource.class, dev.roster.oneroster.v1p2.ClassResource.class));
        flows.add(alike(dev.roster.oneroster.v1p1.Course.class, dev.roster.oneroster.v1p2.Course.class));
        flows.add(
                alike(dev.roster.oneroster.v1p1.CourseResource.class, dev.roster.oneroster.v1p2.CourseResource.class));
        flows.add(alike(dev.roster.oneroster.v1p1.Demographics.class, dev.roster.oneroster.v1p2.Demographics.class));
        flows.add(alike(dev.roster.oneroster.v1p1.Enrollment.class, dev.roster.oneroster.v1p2.Enrollment.class));
        flows.add(Flow.of(dev.roster.oneroster.v1p1.LineItem.class, dev.roster.oneroster.v1p2.LineItem.class)
                .fill("academicSessionSourcedId", take("gradingPeriodSourcedId"))
                .fill(
                        "schoolSourcedId",
                        lookup(
                                dev.roster.oneroster.v1p1.SchoolClass.class,
                                ID,
                                take("classSourcedId"),
                                "schoolSourcedId"))
                .alike(OLD, NEW));
        flows.add(alike(dev.roster.oneroster.v1p1.Org.class, dev.roster.oneroster.v1p2.Org.class));
        flows.add(alike(dev.roster.oneroster.v1p1.Resource.class, dev.roster.oneroster.v1p2.Resource.class));
        flows.add(alike(dev.roster.oneroster.v1p1.Result.class, dev.roster.oneroster.v1p2.Result.class));
        flows.addAll(roles(dev.roster.oneroster.v1p1.User.class, dev.roster.oneroster.v1p1.Org.class, true));
        flows.add(Flow.of(dev.roster.oneroster.v1p1.User.class, dev.roster.oneroster.v1p2.User.class)
                .fill("grades", listOf(take("grades")))
                .alike(OLD, NEW));
        return MappingSpec.of(OLD, NEW, flows.toArray(Flow.Builder[]::new));
    }

    private static Flow.Builder alike(Class<? extends Record> from, Class<? extends Record> to) {
        return Flow.of(from, to).alike(OLD, NEW);
    }

    static MappingSpec downwards() {
        return MappingSpec.of(
                NEW,
                OLD,
                back(
                        dev.roster.oneroster.v1p2.AcademicSession.class,
                        dev.roster.oneroster.v1p1.AcademicSession.class,
                        "type"),
                back(dev.roster.oneroster.v1p2.Category.class, dev.roster.oneroster.v1p1.Category.class),
                back(
                        dev.roster.oneroster.v1p2.SchoolClass.class,
                        dev.roster.oneroster.v1p1.SchoolClass.class,
                        "classType"),
                back(dev.roster.oneroster.v1p2.ClassResource.class, dev.roster.oneroster.v1p1.ClassResource.class),
                back(dev.roster.oneroster.v1p2.Course.class, dev.roster.oneroster.v1p1.Course.class),
                back(dev.roster.oneroster.v1p2.CourseResource.class, dev.roster.oneroster.v1p1.CourseResource.class),
                Flow.of(dev.roster.oneroster.v1p2.Demographics.class, dev.roster.oneroster.v1p1.Demographics.class)
                        .fill("sex", take("sex").by(SEX))
                        .alike(NEW, OLD),
                back(dev.roster.oneroster.v1p2.Enrollment.class, dev.roster.oneroster.v1p1.Enrollment.class, "role"),
                Flow.of(dev.roster.oneroster.v1p2.LineItem.class, dev.roster.oneroster.v1p1.LineItem.class)
                        .fill("gradingPeriodSourcedId", take("academicSessionSourcedId"))
                        .alike(NEW, OLD),
                back(dev.roster.oneroster.v1p2.Org.class, dev.roster.oneroster.v1p1.Org.class, "type"),
                Flow.of(dev.roster.oneroster.v1p2.Resource.class, dev.roster.oneroster.v1p1.Resource.class)
                        .fill("roles", take("roles").by(STANDARD_ROLES))
                        .alike(NEW, OLD),
                back(dev.roster.oneroster.v1p2.Result.class, dev.roster.oneroster.v1p1.Result.class, "scoreStatus"),
                users());
    }

    /** Returns a flow that takes everything over that both have; of some components, only the standard's terms. */
    private static Flow.Builder back(Class<? extends Record> from, Class<? extends Record> to, String... standard) {
        Flow.Builder flow = Flow.of(from, to);
        for (String component : standard) {
            flow.fill(component, take(component).by(STANDARD));
        }
        return flow.alike(NEW, OLD);
    }

    private static Flow.Builder users() {
        return Flow.of(dev.roster.oneroster.v1p2.User.class, dev.roster.oneroster.v1p1.User.class)
                .fill("orgSourcedIds", gathered(Role.class, "userSourcedId", take(ID), joined("orgSourcedId"), HELD))
                .fill("role", firstFilled(role(where("roleType", "primary")), role(where("roleType", "secondary"))))
                .fill("grades", take("grades").by(Shared.FIRST))
                .alike(NEW, OLD);
    }

    private static Expression role(Where type) {
        return gathered(Role.class, "userSourcedId", take(ID), joined("role"), type, HELD)
                .by(Shared.FIRST)
                .by(ROLE);
    }
}
