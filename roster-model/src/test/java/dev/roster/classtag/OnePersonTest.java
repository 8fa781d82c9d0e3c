package dev.roster.classtag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.validate.Findings;
import dev.roster.validate.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of one person, who would get several accounts where they differ. */
class OnePersonTest {
    private static final String USERS =
            "sourcedId|orgSourcedIds|role|givenName|familyName|email|sms|phone|agentSourcedIds|grades\n";

    private static List<String> found(String file, String table) {
        return Findings.of(ClassTag.FORMAT, Tables.of(file, table)).stream()
                .filter(finding -> !finding.contains("draft_layout"))
                .toList();
    }

    private static List<String> users(String... rows) {
        return found("users.csv", USERS + String.join("\n", rows) + "\n");
    }

    @Test
    void isOnePersonUnderTwoIdsOfOneFile() {
        assertThat(users(
                        "t1|n|teacher|Zoe|Moss|zoe@example.org|2065550101|||",
                        "g1|n|parent|Zoe|Moss|zoe@example.org|2065550101|||"))
                .isEmpty();
        assertThat(users(
                        "t1|n|teacher|Zoe|Moss|zoe@example.org|2065550101|||",
                        "g1|n|parent|ZOE|Moss|zoe@example.org|2065550101|||"))
                .containsExactly("warning inconsistent_person users.csv:3 givenName,familyName,email,sms first line 2");
    }

    @Test
    void isComparedByItsMobileAndNotByItsTelephoneAtHome() {
        assertThat(users(
                        "t1|n|teacher|Zoe|Moss|zoe@example.org||2065550101||",
                        "g1|n|parent|Zoe|Moss|zoe@example.org||2065550102||"))
                .isEmpty();
        assertThat(users(
                        "t1|n|teacher|Zoe|Moss|zoe@example.org|2065550101|||",
                        "g1|n|parent|Zoe|Moss|zoe@example.org|2065550102|||"))
                .containsExactly("warning inconsistent_person users.csv:3 givenName,familyName,email,sms first line 2");
    }

    @Test
    void isToldOncePerPerson() {
        assertThat(users(
                        "t1|n|teacher|Zoe|Moss|zoe@example.org||||",
                        "g1|n|parent|ZOE|Moss|zoe@example.org||||",
                        "g2|n|relative|Z-oe|Moss|zoe@example.org||||",
                        "t2|n|teacher|Max|Reed|max@example.org||||",
                        "g3|n|parent|MAX|Reed|max@example.org||||"))
                .containsExactly(
                        "warning inconsistent_person users.csv:3 givenName,familyName,email,sms first line 2",
                        "warning inconsistent_person users.csv:6 givenName,familyName,email,sms first line 5");
    }

    @Test
    void mayLeaveBlankInOneRowWhatAnotherRowOfItsIdSays() {
        String header = "studentSisId|guardianSisId|firstName|lastName|email|mobilePhone|homePhone|language\n";
        assertThat(found(
                        "guardians.csv",
                        header + "1|g1|Cy|Lee|cy@example.org|||\n2|g1|Cy|Lee|cy@example.org|2065550103||\n"))
                .isEmpty();
        assertThat(found("guardians.csv", header + "1|g1|Cy|Lee|cy@example.org|||\n2|g1|Cyrus|Lee|cy@example.org|||\n"))
                .containsExactly(
                        "warning inconsistent_person guardians.csv:3 guardianSisId,firstName,lastName,email,mobilePhone first line 2");
    }

    @Test
    void mayNotStartItsNameWithAQuotationMark() {
        assertThat(users("t1|n|teacher|\"Zoe|Moss|zoe@example.org||||"))
                .containsExactly("warning quote_in_value users.csv:2 givenName");
    }
}
