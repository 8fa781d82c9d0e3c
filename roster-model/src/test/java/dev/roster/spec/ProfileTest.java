package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.problem.Problem;
import dev.roster.rule.OneOf;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @RosterFile(value = "kids.csv", provenance = Provenance.DRAFT, source = "invented")
    @Key("id")
    record Kid(
            @NotBlank String id,
            @NotBlank @OneOf({"1", "2"}) String grade,
            @Nullable String note) {}

    @RosterFile(value = "marks.csv", layout = "by_row", source = "invented")
    record MarkByRow(
            @NotBlank @References(Kid.class) String kid,
            @NotBlank String period,
            @NotBlank String code) {}

    @RosterFile(value = "marks.csv", layout = "by_column", source = "invented")
    record MarkByColumn(
            @NotBlank String kid,
            @Nullable String p0,
            @Nullable String p1) {}

    private static final Format FORMAT = Format.named("draft")
            .version("1")
            .files(Kid.class, MarkByRow.class, MarkByColumn.class)
            .build();

    @Test
    void warnsOfADraftUntilItsHeaderIsConfirmed() {
        Tables kids = Tables.of("kids.csv", "id|grade|note\n1|1|\n");
        assertThat(Findings.of(FORMAT, kids)).containsExactly("warning draft_layout kids.csv:0 ");
        assertThat(FORMAT.provenance()).isEqualTo(Provenance.DRAFT);
        Format confirmed = FORMAT.with(Profile.named("p").confirm("kids.csv").build());
        assertThat(Findings.of(confirmed, kids)).isEmpty();
        assertThat(confirmed.file(Kid.class).provenance()).isEqualTo(Provenance.PUBLIC);
    }

    @Test
    void changesHeadersColumnsAndCodes() {
        Format bent = FORMAT.with(Profile.named("p")
                .confirm("kids.csv")
                .header("kids.csv", "id", "Kid Number")
                .alias("kids.csv", "grade", "Year")
                .accept("kids.csv", "grade", "K")
                .drop("kids.csv", "note")
                .add("kids.csv", "house")
                .build());
        assertThat(Findings.of(bent, Tables.of("kids.csv", "Kid Number|Year|house\n1|K|red\n2|3|\n")))
                .containsExactly("error not_in_list kids.csv:3 grade");
        assertThat(Findings.of(bent, Tables.of("kids.csv", "Kid Number|grade\n1|1\n")))
                .containsExactly("warning missing_column kids.csv:1 house");
        assertThat(FORMAT.file(Kid.class).columns()).hasSize(3);
    }

    @Test
    void readsTheDeclarationsAnewThatItChangesAndNoOthers() {
        Format bent =
                FORMAT.with(Profile.named("p").header("kids.csv", "id", "Kid").build());
        assertThat(bent.file(MarkByRow.class)).isSameAs(FORMAT.file(MarkByRow.class));
        assertThat(bent.file(Kid.class)).isNotSameAs(FORMAT.file(Kid.class));
        assertThat(bent.fingerprint()).isNotEqualTo(FORMAT.fingerprint());
        Format strict = FORMAT.with(Profile.named("p").strict().build());
        assertThat(strict.file(MarkByRow.class)).isNotSameAs(FORMAT.file(MarkByRow.class));
    }

    @Test
    void closesAnOpenList() {
        Format closed = FORMAT.with(
                Profile.named("p").only("marks.csv", "code", "A", "T").build());
        assertThat(Findings.of(closed, Tables.of("marks.csv", "kid|period|code\n1|1|A\n1|2|a\n")))
                .containsExactly("error not_in_list marks.csv:3 code");
    }

    @Test
    void tellsALayoutByItsHeader() {
        assertThat(Findings.of(FORMAT, Tables.of("marks.csv", "kid|p0|p1\n1|A|\n")))
                .isEmpty();
        assertThat(Findings.of(FORMAT, Tables.of("marks.csv", "kid|period|code\n1|2|\n")))
                .containsExactly("error missing_value marks.csv:2 code");
        assertThat(FORMAT.files()).extracting(FileSpec::id).contains("marks.csv#by_row", "marks.csv#by_column");
    }

    @Test
    void isPartialWhereARequiredFileIsAbsent() {
        Tables marks = Tables.of("marks.csv", "kid|period|code\n1|1|A\n").asASet();
        Report report = Findings.report(
                FORMAT.with(Profile.named("p").require("kids.csv").build()), marks);
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.publishable()).isFalse();
        assertThat(Findings.report(FORMAT, marks).status()).isEqualTo(Report.Status.COMPLETE);
    }

    @Test
    void refusesNamesThatAreNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FORMAT.with(Profile.named("p").require("kid.csv").build()))
                .withMessage(
                        "profile 'p': 'kid.csv' is no file of draft; the nearest one is 'kids.csv', all are kids.csv, marks.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(
                        Profile.named("p").drop("kids.csv", "remark").build()))
                .withMessage(
                        "profile 'p': 'remark' is no column of kids.csv; the nearest one is 'grade', all are id, grade, note");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FORMAT.with(Profile.named("p").add("kids.csv", "note").build()))
                .withMessage("profile 'p': 'note' is a header of kids.csv already; choose another, or remove it");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FORMAT.with(Profile.named("p").require("kids.csv").build())
                                .with(Profile.named("q").build()))
                .withMessage(
                        "format 'draft' has profile 'p' applied already; apply 'q' to the format itself, or join the two");
    }

    @Test
    void refusesOneHeaderForTwoColumns() {
        String message = "profile 'p': 'note' is a header of kids.csv already; choose another, or remove it";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(
                        Profile.named("p").header("kids.csv", "grade", "note").build()))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(
                        Profile.named("p").alias("kids.csv", "grade", "note").build()))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(Profile.named("p")
                        .add("kids.csv", "bus")
                        .add("kids.csv", "bus")
                        .build()))
                .withMessageContaining("'bus'");
    }

    @Test
    void namesAcceptedCodesAmongThoseThatAValueMayBe() {
        Format bent =
                FORMAT.with(Profile.named("p").accept("kids.csv", "grade", "K").build());
        assertThat(Findings.report(bent, Tables.of("kids.csv", "id|grade|note\n1|9|\n"))
                        .problems())
                .extracting(Problem::message)
                .contains("grade must be one of 1, 2, K");
    }

    @Test
    void isPartialWhereARequiredFileIsAbsentThatNobodyRefersTo() {
        Report report = Findings.report(
                FORMAT.with(Profile.named("p").require("marks.csv").build()),
                Tables.of("kids.csv", "id|grade|note\n1|1|\n").asASet());
        assertThat(Findings.of(report)).contains("error missing_file marks.csv:0 ");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
    }

    @Test
    void refusesToDropWhatTellsRowsApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FORMAT.with(Profile.named("p").drop("kids.csv", "id").build()))
                .withMessage(
                        "profile 'p': id cannot be dropped: it tells rows apart, or a rule looks at it with others; keep it; ask the vendor where its sample file has it, and name its header");
    }

    @Test
    void writesInTheOrderOfTheSampleFile() {
        Format bent = FORMAT.with(Profile.named("p")
                .header("kids.csv", "id", "Kid Number")
                .add("kids.csv", "house")
                .drop("kids.csv", "note")
                .order("kids.csv", List.of("house", "grade", "Kid Number"))
                .build());
        assertThat(bent.file(Kid.class).written())
                .extracting(ColumnSpec::header)
                .containsExactly("house", "grade", "Kid Number");
        assertThat(bent.file(Kid.class).columns())
                .extracting(ColumnSpec::header)
                .containsExactly("Kid Number", "grade", "house");
        assertThat(FORMAT.file(Kid.class).written())
                .isEqualTo(FORMAT.file(Kid.class).columns());
    }

    @Test
    void refusesAnOrderThatIsNotOfEveryColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(Profile.named("p")
                        .order("kids.csv", List.of("id", "id", "grad"))
                        .build()))
                .withMessage("""
                        profile 'p': 'id' is in the order twice; keep one
                        profile 'p': 'grad' is no header of kids.csv; the nearest one is 'grade'; 'header' and 'attributes' say what is new
                        profile 'p': the order leaves out grade, note; put each into it, or say under 'dropped' that the vendor's sample does not have it""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(
                        Profile.named("p").order("marks.csv", List.of("kid")).build()))
                .withMessage(
                        "profile 'p': marks.csv has two layouts, and an order can be that of one only; leave the order out");
    }

    @Test
    void endsLinesAsAgreed() {
        Format all = FORMAT.with(Profile.named("p")
                .lineEnd(LineEnd.CRLF)
                .lineEnd("marks.csv", LineEnd.LF)
                .build());
        assertThat(FORMAT.file(Kid.class).lineEnd()).isEqualTo(LineEnd.LF);
        assertThat(all.file(Kid.class).lineEnd()).isEqualTo(LineEnd.CRLF);
        assertThat(all.file(MarkByRow.class).lineEnd()).isEqualTo(LineEnd.LF);
    }

    @Test
    void isForTheVersionThatItNames() {
        assertThat(FORMAT.with(Profile.named("p").version("1").build()).version())
                .isEqualTo("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.with(Profile.named("p").version("2025").build()))
                .withMessage(
                        "profile 'p': the profile is for version '2025' of draft, and 1 is in use; validate with that version, or look the profile through and correct 'version'");
    }
}
