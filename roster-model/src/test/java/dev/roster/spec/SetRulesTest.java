package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.problem.Rule;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The five rules that annotations cannot carry and that later formats need. */
class SetRulesTest {

    private static Rule rule(String code) {
        return Rule.warning(code).means("means").fix("fix").since("1.0");
    }

    @RosterFile(value = "staff.csv", source = "invented")
    @Key("id")
    record Staff(
            @NotBlank String id,
            @NotBlank String name,
            @Nullable String email,
            @Nullable String phone) {}

    @RosterFile(value = "parents.csv", source = "invented")
    record Parent(
            @NotBlank String name,
            @Nullable String email,
            @Nullable String phone) {}

    @RosterFile(value = "terms.csv", source = "invented")
    @Key("id")
    record Term(
            @NotBlank String id,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    @RosterFile(value = "classes.csv", source = "invented")
    @Key("id")
    record Group(@NotBlank String id, @Nullable List<String> termIds) {}

    @RosterFile(value = "enrollments.csv", source = "invented")
    record Seat(@NotBlank String classId, @Nullable LocalDate begin) {}

    @RosterFile(value = "orgs.csv", source = "invented")
    @Key("id")
    record Org(@NotBlank String id, @Nullable String parentId) {}

    @RosterFile(value = "users.csv", source = "invented")
    @Key("id")
    record User(@NotBlank String id, @Nullable List<String> agents) {}

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static final SetRule SAME_PERSON = SetRule.reports(
                    rule("inconsistent_person"), Parent.class, "name", "email", "phone")
            .source("invented")
            .remembering(
                    new SetRule.Remembered(Staff.class, List.of("email", "name"), List.of("phone"), SetRulesTest::fold))
            .when((row, memory) -> {
                String phone = memory.recall(Staff.class, "phone", row.text("email"), row.text("name"));
                return phone != null && row.text("phone") != null && !phone.equals(row.text("phone"));
            });

    private static final SetRule IN_TERM = SetRule.reports(rule("outside_term"), Seat.class, "classId", "begin")
            .source("invented")
            .remembering(Group.class, "id", "termIds")
            .remembering(Term.class, "id", "start", "end")
            .when((row, memory) -> {
                String terms = memory.recall(Group.class, "termIds", row.text("classId"));
                return terms != null
                        && row.value("begin") instanceof LocalDate begin
                        && Arrays.stream(terms.split(",")).noneMatch(term -> within(begin, term, memory));
            });

    private static boolean within(LocalDate day, String term, SetRule.Memory memory) {
        String start = memory.recall(Term.class, "start", term);
        String end = memory.recall(Term.class, "end", term);
        return start != null
                && end != null
                && !day.isBefore(LocalDate.parse(start))
                && !day.isAfter(LocalDate.parse(end));
    }

    private static final SetRule OWN_ANCESTOR = SetRule.reports(rule("own_ancestor"), Org.class, "id", "parentId")
            .source("invented")
            .remembering(Org.class, "id", "parentId")
            .when((row, memory) -> {
                Set<String> seen = new HashSet<>();
                String org = row.text("parentId");
                while (org != null && seen.add(org)) {
                    if (org.equals(row.text("id"))) {
                        return true;
                    }
                    org = memory.recall(Org.class, "parentId", org);
                }
                return false;
            });

    private static final SetRule SIX_AGENTS = SetRule.reports(rule("too_many_agents"), User.class, "agents")
            .source("invented")
            .when((row, memory) -> row.value("agents") instanceof List<?> agents && agents.size() > 6);

    private static final Format FORMAT = Format.named("set")
            .version("1")
            .files(Parent.class, Staff.class, Seat.class, Group.class, Term.class, Org.class, User.class)
            .setRules(SAME_PERSON, IN_TERM, OWN_ANCESTOR, SIX_AGENTS)
            .build();

    @Test
    void findsOnePersonInTwoFilesWhateverTheCaseAndDiacritics() {
        Tables people = Tables.of("staff.csv", "id|name|email|phone\n1|Zoë|z@example.org|1\n2|Al|a@example.org|\n")
                .and("parents.csv", "name|email|phone\nZOE|z@example.org|2\nAnn|z@example.org|3\nAl|a@example.org|4\n");
        assertThat(Findings.of(FORMAT, people))
                .containsExactly("warning inconsistent_person parents.csv:2 name,email,phone");
    }

    @Test
    void followsAChainOfFilesToATerm() {
        Tables year = Tables.of("terms.csv", "id|start|end\nt1|2026-09-01|2026-12-20\nt2|2027-01-05|2027-06-20\n")
                .and("classes.csv", "id|term_ids\na|t1\nb|t1,t2\n")
                .and("enrollments.csv", "class_id|begin\na|2026-09-01\na|2027-01-05\nb|2027-01-05\nb|2026-12-24\nb|\n");
        assertThat(Findings.of(FORMAT, year))
                .containsExactly(
                        "warning outside_term enrollments.csv:3 class_id,begin",
                        "warning outside_term enrollments.csv:5 class_id,begin");
    }

    @Test
    void findsCirclesAtASecondLook() {
        Tables orgs = Tables.of("orgs.csv", "id|parent_id\na|b\nb|c\nc|b\nd|\ne|d\n");
        assertThat(Findings.of(FORMAT, orgs))
                .containsExactly(
                        "warning own_ancestor orgs.csv:3 id,parent_id", "warning own_ancestor orgs.csv:4 id,parent_id");
        assertThat(orgs.reads()).isEqualTo(2);
    }

    @Test
    void countsTheItemsOfAList() {
        assertThat(Findings.of(FORMAT, Tables.of("users.csv", "id|agents\n1|a,b,c,d,e,f\n2|a,b,c,d,e,f,g\n")))
                .containsExactly("warning too_many_agents users.csv:3 agents");
    }

    @Test
    void isNotRunWhereItsOtherFilesAreAbsent() {
        Report report = Findings.report(FORMAT, Tables.of("enrollments.csv", "class_id|begin\na|2026-09-01\n"));
        assertThat(report.notRun())
                .containsExactly(new Report.NotRun(
                        "outside_term", "enrollments.csv", List.of("class_id", "begin"), Report.Reason.ABSENT));
        assertThat(report.publishable()).isTrue();
    }

    @Test
    void readsOnlyWhatItDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetRule.reports(rule("x"), User.class, "id").when((row, memory) -> true))
                .withMessage("set rule 'x' on User needs source(…) before when(…)");
        SetRule stranger = SetRule.reports(rule("x"), User.class, "id")
                .source("invented")
                .when((row, memory) -> memory.knows(Org.class, row.text("id")));
        Format format = Format.named("x")
                .version("1")
                .files(User.class)
                .setRules(stranger)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Findings.of(format, Tables.of("users.csv", "id|agents\n1|\n")))
                .withMessage("a set rule recalls Org, which it does not remember; it remembers []");
    }
}
