package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.rule.Phone;
import dev.roster.validate.Findings;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeverityOverrideTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final SeverityOverride PHONES = SeverityOverride.of("bad_phone", "kids.csv", Severity.WARNING)
            .on("mobile")
            .because("the vendor takes numbers with a country code until it moves")
            .upTo(LAST);

    @RosterFile(value = "kids.csv", source = "invented")
    @Key("id")
    record Kid(
            @NotBlank String id,
            @NotBlank @OneOf({"1", "2"}) String grade,
            @Nullable @Phone String mobile,
            @Nullable @Phone String home,
            @Nullable Boolean rides) {}

    private static final Format FORMAT =
            Format.named("bus").version("1").files(Kid.class).build();
    private static final String HEADER = "id|grade|mobile|home|rides\n";

    @Test
    void weighsOneColumnDifferentlyUpToItsLastDay() throws IOException {
        Profile profile = Profile.named("p").override(PHONES).build();
        String row = HEADER + "1|1|12|12|\n";
        assertThat(on(LAST, profile, row))
                .containsExactly("error bad_phone kids.csv:2 home", "warning bad_phone kids.csv:2 mobile");
        assertThat(on(LAST.plusDays(1), profile, row))
                .containsExactly(
                        "warning expired_override kids.csv:0 mobile",
                        "error bad_phone kids.csv:2 home",
                        "error bad_phone kids.csv:2 mobile");
        assertThat(on(null, profile, row))
                .containsExactly(
                        "info unchecked_expiry kids.csv:0 mobile",
                        "error bad_phone kids.csv:2 home",
                        "warning bad_phone kids.csv:2 mobile");
    }

    @Test
    void tellsOfWhatNothingNeeded() throws IOException {
        Report report =
                report(LAST, Profile.named("p").override(PHONES).build(), Tables.of("kids.csv", HEADER + "1|1|||\n"));
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly("mobile has an override of bad_phone that had nothing to do");
        assertThat(report.publishable()).isTrue();
    }

    @Test
    void saysNothingOfAFileThatIsNotThere() throws IOException {
        Profile profile = Profile.named("p").override(PHONES).build();
        assertThat(Findings.of(report(LAST, profile, Tables.of("other.csv", "x\n1\n"))))
                .containsExactly(
                        "error no_roster_files null:0  other files here 1 folders here 0",
                        "warning unknown_file other.csv:0 ");
    }

    @Test
    void saysNothingOfAColumnThatIsNotThere() throws IOException {
        Profile profile = Profile.named("p").override(PHONES).build();
        assertThat(on(LAST, profile, "id|grade|home|rides\n1|1||\n"))
                .containsExactly("warning missing_column kids.csv:1 mobile");
    }

    @Test
    void weighsARuleOfAFileAndOfTheSet() throws IOException {
        Profile profile = Profile.named("p")
                .header("kids.csv", "grade", "Year")
                .override(SeverityOverride.of("unknown_column", "kids.csv", Severity.ERROR)
                        .because("the vendor shows them"))
                .override(
                        SeverityOverride.of("unknown_file", "", Severity.ERROR).because("the vendor stops at them"))
                .override(SeverityOverride.of("missing_value", "kids.csv", Severity.WARNING)
                        .on("grade")
                        .because("the vendor fills in what is blank")
                        .upTo(LAST))
                .build();
        assertThat(on(LAST, profile, "id|Year|mobile|home|rides|x\n1|||||\n"))
                .containsExactly(
                        "info unused_override null:0 ",
                        "error unknown_column kids.csv:1 x position 6",
                        "warning missing_value kids.csv:2 Year");
    }

    @Test
    void refusesWhatNoRuleMatches() {
        assertThat(faults(PHONES.on("mobil")))
                .containsExactly(
                        "overrides 0 column: bad_phone does not hold for the column 'mobil' of kids.csv; the nearest one is 'mobile', all are mobile, home");
        assertThat(faults(new SeverityOverride("bad_fone", "kids.csv", "", Severity.WARNING, "so", LAST)))
                .containsExactly(
                        "overrides 0 code: 'bad_fone' is no rule of kids.csv; the nearest one is 'bad_phone'; the rules page has all");
        assertThat(faults(new SeverityOverride("bad_phone", "kid.csv", "", Severity.WARNING, "so", LAST)))
                .containsExactly(
                        "overrides 0 file: 'kid.csv' is no file of bus; the nearest one is 'kids.csv', all are kids.csv");
        assertThat(faults(new SeverityOverride("bad_phone", "", "", Severity.WARNING, "so", LAST)))
                .containsExactly(
                        "overrides 0 file: bad_phone is a rule of files, and the override names none; name the file, one override for each; the rule holds in kids.csv");
        assertThat(faults(new SeverityOverride("bad_epoc", "", "", Severity.WARNING, "so", LAST)))
                .singleElement()
                .asString()
                .startsWith("overrides 0 code: 'bad_epoc' is no rule of the set as a whole");
        assertThat(faults(new SeverityOverride("draft_layout", "kids.csv", "", Severity.INFO, "so", LAST)))
                .containsExactly(
                        "overrides 0 code: draft_layout is no matter of weight: it ends with the vendor's sample file; compare the header with that file, and write 'confirmed: true' for kids.csv under 'files'");
    }

    @Test
    void refusesOneWithoutReasonOrEnd() {
        assertThat(faults(new SeverityOverride("bad_phone", "kids.csv", "home", Severity.INFO, " ", null)))
                .containsExactly(
                        "overrides 0 reason: an override of bad_phone gives no reason; say who agreed to what",
                        "overrides 0 until: bad_phone weighs less and no day ends that; write 'until: 2026-12-31', the last day on which it is so");
        assertThat(faults(new SeverityOverride("bad_phone", "kids.csv", "home", Severity.ERROR, "so", null)))
                .containsExactly(
                        "overrides 0 severity: bad_phone is error there without an override; remove it, or give another severity");
        assertThat(faults(PHONES, PHONES.on("")))
                .containsExactly(
                        "overrides 1 code: bad_phone is overridden there already; keep one, or name the column of each");
    }

    @Test
    void neverLowersWhatNobodyCouldRead() {
        for (String code : List.of(
                "bad_encoding",
                "wrong_separator",
                "empty_file",
                "unclosed_quote",
                "stray_quote",
                "ragged_row",
                "over_limit",
                "missing_header",
                "misnamed_column",
                "duplicate_column",
                "duplicate_key",
                "bad_flag")) {
            assertThat(faults(new SeverityOverride(code, "kids.csv", "", Severity.WARNING, "so", LAST)))
                    .as(code)
                    .singleElement()
                    .asString()
                    .startsWith("overrides 0 code: " + code + " cannot weigh less: ");
        }
        assertThat(faults(new SeverityOverride("missing_value", "kids.csv", "id", Severity.WARNING, "so", LAST)))
                .hasSize(1);
        assertThat(faults(new SeverityOverride("missing_column", "kids.csv", "id", Severity.WARNING, "so", LAST)))
                .hasSize(1);
        assertThat(faults(new SeverityOverride("missing_value", "kids.csv", "grade", Severity.WARNING, "so", LAST)))
                .isEmpty();
        assertThat(faults(new SeverityOverride("byte_order_mark", "kids.csv", "", Severity.ERROR, "so", null)))
                .isEmpty();
    }

    @Test
    void neverLowersTheAbsenceOfAFileThatTheProfileRequiresNorWhatIsSaidOfOverrides() {
        SeverityOverride missing = SeverityOverride.of("missing_file", "kids.csv", Severity.INFO)
                .because("so")
                .upTo(LAST);
        Profile required =
                Profile.named("p").require("kids.csv").override(missing).build();
        assertThat(required.faults(FORMAT))
                .extracting(ProfileFault::what)
                .containsExactly(
                        "missing_file cannot weigh less: nobody could tell what the receiver would take from it");
        assertThat(Profile.named("p")
                        .header("kids.csv", "nowhere", "x")
                        .override(missing.on("nowhere"))
                        .build()
                        .faults(FORMAT))
                .hasSize(1)
                .allMatch(fault -> !fault.at().contains("overrides"));
    }

    @Test
    void isInTheRuleSetThatAReportNames() throws IOException {
        Tables kids = Tables.of("kids.csv", HEADER + "1|1|||\n");
        Profile profile = Profile.named("p").override(PHONES).build();
        assertThat(report(LAST, profile, kids).fingerprint())
                .isNotEqualTo(report(LAST.plusDays(1), profile, kids).fingerprint());
        assertThat(FORMAT.rules()).noneMatch(use -> use.rule().code().endsWith("_override"));
        assertThat(FORMAT.with(profile).file(Kid.class).rules())
                .anyMatch(use -> use.severity() == Severity.WARNING
                        && use.columns().equals(List.of("mobile"))
                        && !use.rule().equals(CoreRules.MISSING_COLUMN));
    }

    private static List<String> faults(SeverityOverride... overrides) {
        ProfileBuilder profile = Profile.named("p");
        List.of(overrides).forEach(profile::override);
        return profile.build().faults(FORMAT).stream()
                .map(fault -> "%s: %s; %s".formatted(String.join(" ", fault.at()), fault.what(), fault.mend()))
                .toList();
    }

    private static List<String> on(@Nullable LocalDate day, Profile profile, String table) throws IOException {
        return Findings.of(report(day, profile, Tables.of("kids.csv", table)));
    }

    private static Report report(@Nullable LocalDate day, Profile profile, Tables tables) throws IOException {
        return Roster.validate(FORMAT, tables.asASet(), Options.of(profile).withAsOf(day));
    }
}
