package dev.roster.parentsquare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.Profile;
import dev.roster.validate.Findings;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import dev.roster.validate.Tables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String PARENTS =
            "school_id|student_id|parent_id|first_name|last_name|email|mobile|language|primary|relationship\n";
    private static final String STAFF = "school_id|staff_id|title|first_name|last_name|email|mobile|login\n";

    private static Tables parents(String... rows) {
        return Tables.of("parents.csv", PARENTS + String.join("\n", rows));
    }

    private static Tables staff(String... rows) {
        return Tables.of("staff.csv", STAFF + String.join("\n", rows));
    }

    private static void assertThatFindings(Tables set, String... findings) {
        assertThat(Findings.of(ParentSquare.FORMAT, set)).containsExactly(findings);
    }

    @Test
    void keepChildrenOfOneContactApartByStudent() {
        assertThatFindings(parents(
                "01|1|P1|Ana|Lee|ana@example.org|2065550101|es|1|Mother",
                "01|2|P1|Ana|Lee|ana@example.org||Spanish|0|Mother"));
    }

    @Test
    void warnOnceOfAContactWhoseRowsDisagree() {
        assertThatFindings(
                parents(
                        "01|1|P1|Ana|Lee|ana@example.org|2065550101|||",
                        "01|2|P1|Ana|Lee||2065550102|||",
                        "01|3|P1|Anne|Lee||2065550103|||"),
                "warning inconsistent_person parents.csv:3 parent_id,first_name,last_name,email,mobile first line 2");
    }

    @Test
    void warnOfOnePersonUnderTwoIds() {
        assertThatFindings(
                parents("01|1|P1|José|Lee|jo@example.org||||", "01|2|P2|JOSE|Lee|Jo@example.org||||"),
                "warning inconsistent_person parents.csv:3 first_name,last_name,email,mobile first line 2");
    }

    @Test
    void takeAHouseholdThatSharesAnAddressForTwoPersons() {
        assertThatFindings(parents(
                "01|1|P1|Ana|Lee|lee@example.org|2065550101|||", "01|1|P2|Bo|Lee|lee@example.org|2065550101|||"));
    }

    @Test
    void warnOfStaffWhoAreParentsWithAnotherNumber() {
        Tables set = staff("01|t1||Ana|Lee|ana@example.org|2065550101|")
                .and("parents.csv", PARENTS + "01|1|P1|Ana|Lee|ana@example.org|2065550102|||");
        assertThatFindings(
                set, "warning inconsistent_person parents.csv:2 first_name,last_name,email,mobile first line 2");
    }

    @Test
    void tellContactsWithoutIdApartByNameAndAddress() {
        assertThatFindings(
                parents("01|1||Ana|Lee|ana@example.org||||", "01|1||Ana|Lee|ana@example.org||||"),
                "warning parent_without_id parents.csv:2 parent_id",
                "warning parent_without_id parents.csv:3 parent_id",
                "error duplicate_key parents.csv:3 student_id,first_name,last_name,email,mobile first line 2");
    }

    @Test
    void readContactIdForParentId() {
        Tables set = Tables.of(
                "parents.csv", PARENTS.replace("parent_id", "contact_id") + "01|1|P1|Ana|Lee|ana@example.org||||");
        assertThatFindings(set);
    }

    @Test
    void readMisspeltAliasesAsMisspeltHeaders() {
        for (String header : List.of("CONTACT_ID", "contact-id", "contact_idd")) {
            Tables set = Tables.of(
                    "parents.csv", PARENTS.replace("parent_id", header) + "01|1|P1|Ana|Lee|ana@example.org||||");
            assertThatFindings(set, "error misnamed_column parents.csv:1 " + header + " position 3 -> contact_id");
        }
        Tables both = Tables.of(
                "parents.csv", PARENTS.replace("\n", "|Contact_Id\n") + "01|1|P1|Ana|Lee|ana@example.org|||||P1");
        assertThatFindings(both, "error duplicate_column parents.csv:1 Contact_Id position 11");
    }

    @Test
    void mayBeWrittenWithContactIdWhereTheProfileSaysSo() throws IOException {
        Profile profile = Profile.named("district")
                .header("parents.csv", "parent_id", "contact_id")
                .build();
        for (String header : List.of("contact_id", "parent_id")) {
            Tables set = Tables.of(
                    "parents.csv", PARENTS.replace("parent_id", header) + "01|1|P1|Ana|Lee|ana@example.org||||");
            assertThat(Roster.validate(ParentSquare.FORMAT, set, Options.of(profile))
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void doubtLanguagesFlagsAndNumbersOfContacts() {
        assertThatFindings(
                parents("01|1|P1|Ana|Lee||206-555-0101|Klingonish|2|1"),
                "warning bad_language parents.csv:2 language",
                "error bad_phone parents.csv:2 mobile",
                "error bad_flag parents.csv:2 primary",
                "warning flag_in_text parents.csv:2 relationship");
    }

    @Test
    void needAnAddressOrANumber() {
        assertThatFindings(parents("01|1|P1|Ana|Lee|||||"), "error unreachable_contact parents.csv:2 email,mobile");
        assertThatFindings(staff("01|t1||Ana|Lee|||"), "error unreachable_contact staff.csv:2 email,mobile");
    }

    @Test
    void warnOfStaffWithoutAddressAndRefuseThemWhenStrict() throws IOException {
        Tables set = staff("01|t1||Ana|Lee||2065550101|");
        assertThatFindings(set, "warning missing_value staff.csv:2 email");
        Report strict = Roster.validate(
                ParentSquare.FORMAT,
                set,
                Options.of(Profile.named("strict").strict().build()));
        assertThat(Findings.of(strict)).containsExactly("error missing_value staff.csv:2 email");
        Report neither = Roster.validate(
                ParentSquare.FORMAT,
                staff("01|t1||Ana|Lee|||"),
                Options.of(Profile.named("strict").build().strictly()));
        assertThat(Findings.of(neither)).containsExactly("error unreachable_contact staff.csv:2 email,mobile");
    }

    @Test
    void letOneMemberWorkAtTwoSchoolsAndTwoMembersShareNothing() {
        assertThatFindings(
                staff(
                        "01|t1||Ana|Lee|ana@example.org|2065550101|ana",
                        "02|t1||Ana|Lee|ana@example.org|2065550101|ana",
                        "02|t2||Bo|Ray|ana@example.org|2065550101|ana"),
                "error duplicate_value staff.csv:4 email first line 2",
                "error duplicate_value staff.csv:4 login first line 2",
                "error duplicate_value staff.csv:4 mobile first line 2");
    }

    @Test
    void identifyMembersOfAGroupByTheFirstThatIsFilled() {
        String header = "school_id|group_id|staff_id|parent_id|email|mobile|role\n";
        assertThatFindings(
                Tables.of(
                        "group_user_members.csv",
                        header
                                + "01|G1|7|||5550101|member\n"
                                + "01|G1||7|||\n"
                                + "01|G1|||a@example.org||Owner\n"
                                + "01|G1|||||member\n"
                                + "01|G1|7||||owner\n"),
                "warning bad_phone group_user_members.csv:2 mobile",
                "error missing_value group_user_members.csv:3 role",
                "error not_in_list group_user_members.csv:4 role",
                "error unidentified_member group_user_members.csv:5 staff_id,parent_id,email,mobile",
                "error duplicate_key group_user_members.csv:6 group_id,staff_id,parent_id,email,mobile first line 2");
    }

    @Test
    void refuseAMemberOfAnotherSchoolThanTheGroups() {
        Tables set = Tables.of("groups.csv", "school_id|group_id|group_name|category\n01|G1|Bus 7|Bus\n")
                .and("group_members.csv", "school_id|group_id|student_id\n02|G1|1\n");
        assertThatFindings(set, "error school_differs group_members.csv:2 school_id,group_id");
    }
}
