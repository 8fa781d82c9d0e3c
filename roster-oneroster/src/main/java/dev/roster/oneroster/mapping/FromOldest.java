package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
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

/**
 * From OneRoster 1.0, which is read and never written. It marks every row, where later versions leave the marks of a
 * whole package blank; rows that are marked as gone are left out.
 */
final class FromOldest {
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
                        .fill("schoolYear", take("startDate").by(SCHOOL_YEAR))),
                tables.alike(Flow.of(SchoolClass.class, version.schoolClass())
                        .fill("grades", take("grade"))
                        .fill("termSourcedIds", take("termSourcedId"))),
                tables.alike(Flow.of(Course.class, version.course())
                        .fill("schoolYearSourcedId", take("schoolYearId"))
                        .fill("grades", take("grade"))),
                tables.alike(Flow.of(Demographics.class, version.demographics())
                        .fill("sourcedId", take("userSourcedId"))
                        .fill("birthDate", take("birthdate"))
                        .fill("sex", take("sex").by(SEX))),
                tables.alike(Flow.of(Enrollment.class, version.enrollment())),
                tables.alike(Flow.of(Org.class, version.org())),
                tables.alike(Flow.of(User.class, version.user())
                        .fill("enabledUser", constant("true", "OneRoster 1.0 does not say who may use an account"))
                        .fill("agentSourcedIds", take("agents")))));
        if (version.roles()) {
            BetweenVersions.roles(User.class, Org.class, false).forEach(flow -> flows.add(there(flow)));
        }
        return MappingSpec.of(OLDEST, version.format(), flows.toArray(Flow.Builder[]::new));
    }

    private Flow.Builder alike(Flow.Builder flow) {
        return there(flow).alike(OLDEST, to.format(), "status", "dateLastModified");
    }

    /** Only rows that are still there. */
    private static Flow.Builder there(Flow.Builder flow) {
        return flow.where("status", "", "active");
    }
}
