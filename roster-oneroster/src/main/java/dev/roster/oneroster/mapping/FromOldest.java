package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.allNaming;
import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstNaming;
import static dev.roster.oneroster.mapping.Expression.item;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;

import dev.roster.oneroster.OneRoster;
import dev.roster.oneroster.v1p0.AcademicSession;
import dev.roster.oneroster.v1p0.Course;
import dev.roster.oneroster.v1p0.Demographics;
import dev.roster.oneroster.v1p0.Enrollment;
import dev.roster.oneroster.v1p0.Org;
import dev.roster.oneroster.v1p0.SchoolClass;
import dev.roster.oneroster.v1p0.User;
import dev.roster.spec.Format;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * From OneRoster 1.0, which is read and never written. It marks every row, where later versions leave the marks of a
 * whole package blank; rows that are marked as gone are left out, and with them those that cannot be without
 * (reading V10 in {@code docs/readings.md}).
 */
final class FromOldest {
    private static final String ID = "sourcedId";
    private static final Format OLDEST = OneRoster.V1_0;

    private static final Transform SCHOOL_YEAR = new Transform(
            "school year", "the year in which a school year ends that has the day; one ends in June", value -> {
                if (!(value instanceof LocalDate day)) {
                    return null;
                }
                boolean autumn = day.getMonth().compareTo(Month.JUNE) > 0;
                return Carried.less(Year.of(day.getYear() + (autumn ? 1 : 0)));
            });

    private static final Transform SEX = Shared.codes("sex", "in lower case", sexes());

    private final Version to;

    private FromOldest(Version to) {
        this.to = to;
    }

    private static Map<String, Carried> sexes() {
        Map<String, Carried> sexes = new LinkedHashMap<>();
        for (String sex : List.of("male", "female")) {
            sexes.put(sex, new Carried(sex, Fate.KEPT));
        }
        sexes.put("Male", new Carried("male", Fate.TRANSFORMED));
        sexes.put("Female", new Carried("female", Fate.TRANSFORMED));
        return sexes;
    }

    static MappingSpec to(Version version) {
        FromOldest tables = new FromOldest(version);
        List<Flow.Builder> flows = new ArrayList<>(List.of(
                tables.alike(Flow.of(AcademicSession.class, version.session())
                        .fill("schoolYear", take("startDate").by(SCHOOL_YEAR))
                        .fill("parentSourcedId", there(AcademicSession.class, take("parentSourcedId")))),
                tables.alike(Flow.of(SchoolClass.class, version.schoolClass())
                        .whereFilled(ofClass(Expression::take))
                        .fill("grades", take("grade"))
                        .fill("termSourcedIds", allThere(AcademicSession.class, take("termSourcedId")))),
                tables.alike(Flow.of(Course.class, version.course())
                        .whereFilled(ofCourse(Expression::take))
                        .fill("schoolYearSourcedId", there(AcademicSession.class, take("schoolYearId")))
                        .fill("grades", take("grade"))),
                tables.alike(Flow.of(Demographics.class, version.demographics())
                        .whereFilled(List.of(there(User.class, take("userSourcedId"))))
                        .fill("sourcedId", take("userSourcedId"))
                        .fill("birthDate", take("birthdate"))
                        .fill("sex", take("sex").by(SEX))),
                tables.alike(Flow.of(Enrollment.class, version.enrollment()).whereFilled(ofEnrollment())),
                tables.alike(Flow.of(Org.class, version.org())
                        .fill("parentSourcedId", there(Org.class, take("parentSourcedId")))),
                tables.users()));
        if (version.roles()) {
            flows.add(BetweenVersions.roles(User.class, Org.class, item())
                    .where(BetweenVersions.HELD)
                    .eachItem("orgSourcedIds", Org.class, ID, BetweenVersions.HELD));
        }
        return MappingSpec.of(OLDEST, version.format(), flows.toArray(Flow.Builder[]::new));
    }

    private Flow.Builder users() {
        Flow.Builder flow = Flow.of(User.class, to.user())
                .fill("enabledUser", constant("true", "OneRoster 1.0 does not say who may use an account"))
                .fill("agentSourcedIds", allThere(User.class, take("agents")));
        return alike(to.roles() ? flow : flow.fill("orgSourcedIds", allThere(Org.class, take("orgSourcedIds"))));
    }

    private Flow.Builder alike(Flow.Builder flow) {
        return flow.where(BetweenVersions.HELD).alike(OLDEST, to.format(), "status", "dateLastModified");
    }

    /** Returns a reference to a row that is not left out. */
    private static Expression there(Class<? extends Record> type, Expression reference) {
        return firstNaming(type, ID, BetweenVersions.HELD, reference);
    }

    private static Expression allThere(Class<? extends Record> type, Expression references) {
        return allNaming(type, ID, BetweenVersions.HELD, references);
    }

    /** Returns what a course cannot be without. */
    private static List<Expression> ofCourse(Function<String, Expression> cell) {
        return List.of(there(Org.class, cell.apply("orgSourcedId")));
    }

    private static List<Expression> ofClass(Function<String, Expression> cell) {
        Expression course = cell.apply("courseSourcedId");
        List<Expression> needed = new ArrayList<>();
        needed.add(there(Course.class, course));
        needed.addAll(ofCourse(component -> lookup(Course.class, ID, course, component)));
        needed.add(there(Org.class, cell.apply("schoolSourcedId")));
        return needed;
    }

    private static List<Expression> ofEnrollment() {
        Expression schoolClass = take("classSourcedId");
        List<Expression> needed = new ArrayList<>();
        needed.add(there(SchoolClass.class, schoolClass));
        needed.addAll(ofClass(component -> lookup(SchoolClass.class, ID, schoolClass, component)));
        needed.add(there(Org.class, take("schoolSourcedId")));
        needed.add(there(User.class, take("userSourcedId")));
        return needed;
    }
}
