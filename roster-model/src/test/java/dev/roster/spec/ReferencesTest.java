package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.rule.Id;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @RosterFile(value = "orgs.csv", source = "invented")
    @Key("id")
    record Org(
            @NotBlank @Id String id,
            @NotBlank String type,
            @Nullable @References(Org.class) String parentId) {}

    @RosterFile(value = "users.csv", source = "invented")
    @Key("id")
    record User(
            @NotBlank String id,
            @Nullable @References(Role.class) String mainRole,
            @References(Org.class) @Nullable List<String> orgIds,
            @References(User.class) @Nullable List<String> agentIds) {}

    @RosterFile(value = "roles.csv", source = "invented")
    @Key("id")
    record Role(
            @NotBlank String id,
            @NotBlank @References(User.class) String userId,

            @NotBlank @References(value = Org.class, where = "type=school")
            String schoolId) {}

    @RosterFile(value = "classes.csv", source = "invented")
    @Key({"orgId", "classId", "teacher"})
    @Identity({"orgId", "classId"})
    record Group(
            @NotBlank String orgId,
            @NotBlank String classId,
            @NotBlank String teacher,
            @Nullable String nickname) {}

    @RosterFile(value = "seats.csv", source = "invented")
    @Key("seat")
    record Seat(
            @NotBlank String seat,
            @Nullable String orgId,
            @Nullable @References(Group.class) String classId,

            @Nullable @References(value = Group.class, by = "nickname")
            String nick,

            @Nullable String otherOrg,

            @Nullable
            @References(
                    value = Group.class,
                    from = {"otherOrg", "otherClass"})
            String otherClass) {}

    private static final Format FORMAT = Format.named("references")
            .version("1")
            .files(Seat.class, Role.class, User.class, Org.class, Group.class)
            .build();

    @Test
    void looksForwardInItsOwnFile() {
        Tables orgs = Tables.of("orgs.csv", """
                id|type|parent_id
                s|school|d
                d|district|
                x|school|gone
                """);
        assertThat(Findings.of(FORMAT, orgs)).containsExactly("error dangling_reference orgs.csv:4 parent_id");
    }

    @Test
    void resolvesFilesThatReferToEachOther() {
        Tables circle = Tables.of("orgs.csv", "id|type|parent_id\ns|school|\n")
                .and("users.csv", "id|main_role|org_ids|agent_ids\nu1|r1|s|u2\nu2|r9||\n")
                .and("roles.csv", "id|user_id|school_id\nr1|u1|s\nr2|u9|s\n");
        assertThat(Findings.of(FORMAT, circle))
                .containsExactly(
                        "error dangling_reference roles.csv:3 user_id",
                        "error dangling_reference users.csv:3 main_role");
    }

    @Test
    void looksForEachItemOfAListAndReportsTheCellOnce() {
        Tables lists = Tables.of("orgs.csv", "id|type|parent_id\na|school|\nb|school|\n")
                .and("users.csv", "id|main_role|org_ids|agent_ids\nu||a,b|\nv||a,c,d|u,w\n");
        assertThat(Findings.of(FORMAT, lists))
                .containsExactly(
                        "error dangling_reference users.csv:3 agent_ids",
                        "error dangling_reference users.csv:3 org_ids");
    }

    @Test
    void tellsARowOfAnotherKindFromNone() {
        Tables kinds = Tables.of("orgs.csv", "id|type|parent_id\nd|district|\ns|school|\n")
                .and("users.csv", "id|main_role|org_ids|agent_ids\nu|||\n")
                .and("roles.csv", "id|user_id|school_id\n1|u|s\n2|u|d\n3|u|z\n");
        assertThat(Findings.of(FORMAT, kinds))
                .containsExactly(
                        "error wrong_kind_of_reference roles.csv:3 school_id",
                        "error dangling_reference roles.csv:4 school_id");
    }

    @Test
    void refersToTheIdentityNotTheKeyAndByNamedComponents() {
        Tables seats = Tables.of("classes.csv", "org_id|class_id|teacher|nickname\n1|a|t1|owls\n1|a|t2|\n2|a|t1|\n")
                .and("seats.csv", """
                        seat|org_id|class_id|nick|other_org|other_class
                        1|1|a|owls|2|a
                        2|2|b|||
                        3|||cats||
                        4||||1|z
                        5||a|||
                        """);
        assertThat(Findings.of(FORMAT, seats))
                .containsExactly(
                        "error dangling_reference seats.csv:3 class_id",
                        "error dangling_reference seats.csv:4 nick",
                        "error dangling_reference seats.csv:5 other_class");
    }

    @Test
    void listsReferencesToAbsentFilesAsNotRunAndStaysComplete() {
        Report report = Findings.report(
                FORMAT, Tables.of("seats.csv", "seat|org_id|class_id|nick|other_org|other_class\n1|1|a|owls|2|a\n"));
        assertThat(report.status()).isEqualTo(Report.Status.COMPLETE);
        assertThat(report.notRun())
                .extracting(rule -> rule.rule() + " " + rule.columns() + " " + rule.reason())
                .containsExactly(
                        "dangling_reference [class_id] ABSENT",
                        "dangling_reference [nick] ABSENT",
                        "dangling_reference [other_class] ABSENT");
    }

    @Test
    void isPartialWhereAFileThatIsThereCannotBeUsed() {
        Report report = Findings.report(
                FORMAT,
                Tables.of("classes.csv", "1|a|t1|owls\n")
                        .and("seats.csv", "seat|org_id|class_id|nick|other_org|other_class\n1|1|a|owls|2|a\n"));
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(Findings.of(report)).containsExactly("error missing_header classes.csv:1 ");
        assertThat(report.notRun())
                .extracting(rule -> rule.rule() + " " + rule.file() + " " + rule.columns() + " " + rule.reason())
                .containsExactly(
                        "dangling_reference seats.csv [class_id] UNUSABLE",
                        "dangling_reference seats.csv [nick] UNUSABLE",
                        "dangling_reference seats.csv [other_class] UNUSABLE",
                        "duplicate_key classes.csv [org_id, class_id, teacher] UNUSABLE");
    }

    @Test
    void countsAnIdentifierThatFailsItsCheckAsPresentUnderItsLiteralText() {
        Tables spaced = Tables.of("orgs.csv", "id|type|parent_id\na b|school|\n")
                .and("users.csv", "id|main_role|org_ids|agent_ids\nu||a b|\n");
        assertThat(Findings.of(FORMAT, spaced)).containsExactly("error space_in_id orgs.csv:2 id");
    }
}
