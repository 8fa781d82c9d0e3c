package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes only where somebody asked for leniency, and is then reported each time. */
class LeniencyTest {
    private static final String MANIFEST =
            Parcel.manifest("absent", "delta").replace("manifest.version|1.0", "manifest.version|1");
    private static final String USERS = Parcel.USERS + """
            a|inactive|2026-10-01|s|TRUE
            b|active|2026-10-01T00:00:00Z|s|FALSE
            c|Inactive|2026-10-1|s|True
            """;

    private static List<String> findings(Profile profile) throws IOException {
        return Findings.of(
                Roster.validate(Parcel.FORMAT, Parcel.of(MANIFEST).and("users.csv", USERS), Options.of(profile)));
    }

    @Test
    void isNotThereUnlessAskedFor() throws IOException {
        assertThat(findings(Profile.NONE))
                .containsExactly(
                        "error bad_manifest manifest.csv:2 value",
                        "error bad_date users.csv:2 dateLastModified",
                        "error bad_flag users.csv:2 enabledUser",
                        "error not_in_list users.csv:2 status",
                        "error bad_flag users.csv:3 enabledUser",
                        "error bad_date users.csv:4 dateLastModified",
                        "error bad_flag users.csv:4 enabledUser",
                        "error not_in_list users.csv:4 status");
    }

    @Test
    void isReportedWhereverItWasNeededAndGoesNoFurther() throws IOException {
        assertThat(findings(Profile.named("p").lenient().build()))
                .isEqualTo(findings(Profile.NONE.leniently()))
                .containsExactly(
                        "info leniency_used manifest.csv:2 value",
                        "info leniency_used users.csv:2 dateLastModified",
                        "info leniency_used users.csv:2 enabledUser",
                        "info leniency_used users.csv:2 status",
                        "info leniency_used users.csv:3 enabledUser",
                        "error bad_date users.csv:4 dateLastModified",
                        "error bad_flag users.csv:4 enabledUser",
                        "error not_in_list users.csv:4 status");
    }

    @Test
    void isAnotherRuleSet() throws IOException {
        Tables tables = Parcel.of(Parcel.manifest("absent", "absent"));
        Report strict = Roster.validate(Parcel.FORMAT, tables, Options.standard());
        Report lenient = Roster.validate(Parcel.FORMAT, tables, Options.of(Profile.NONE.leniently()));
        assertThat(lenient.problems()).isEmpty();
        assertThat(lenient.fingerprint()).isNotEqualTo(strict.fingerprint());
    }

    @Test
    void excludesBeingStrict() {
        assertThat(Profile.named("p").lenient().strict().build().faults(Parcel.FORMAT))
                .extracting(fault -> fault.what())
                .containsExactly("the profile is strict and lenient");
        assertThat(Profile.named("p").lenient().build().strictly().faults(Parcel.FORMAT))
                .isEmpty();
        assertThat(Profile.named("p").strict().build().leniently().faults(Parcel.FORMAT))
                .isEmpty();
    }
}
