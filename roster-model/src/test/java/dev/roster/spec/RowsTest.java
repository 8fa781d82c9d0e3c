package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import dev.roster.rule.AnyOf;
import dev.roster.rule.Email;
import dev.roster.rule.InOrder;
import dev.roster.rule.OneOf;
import dev.roster.rule.Phone;
import dev.roster.validate.Findings;
import dev.roster.validate.Tables;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Reports("bad_code")
    @Pattern(regexp = "[A-Z]{2}")
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface TwoLetters {
        String message() default "must be two capital letters";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    private static final Rule BAD_CODE =
            Rule.error("bad_code").means("not a code").fix("write a code").since("1.0");
    private static final Rule UNREACHABLE =
            Rule.error("unreachable").means("cannot be reached").fix("add one").since("1.0");

    enum Color {
        @Code("1")
        RED,
        GREEN
    }

    @RosterFile(value = "contacts.csv", source = "invented")
    @Key("id")
    @AnyOf(
            value = {"email", "mobile"},
            reports = "unreachable")
    record Contact(
            @NotBlank @Size(max = 3) String id,

            @NotBlank(payload = Warning.class) @Nullable @Email
            String email,

            @Nullable @Phone String mobile,
            @Nullable @Phone(payload = Warning.class) String home) {}

    @RosterFile(value = "types.csv", source = "invented")
    @Conventions(
            columns = HeaderCase.CAMEL_CASE,
            flags = {"true", "false"})
    @InOrder(start = "firstDay", end = "lastDay", payload = Warning.class)
    record Types(
            @NotNull Integer count,
            @Nullable @Max(5) Long big,
            @Nullable BigDecimal weight,
            @Nullable Boolean flag,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Instant at,
            @Nullable Year year,
            @Nullable Color color,
            @Column(separator = ';') @Nullable List<@TwoLetters String> codes,
            @Nullable List<Integer> sizes) {}

    @RosterFile(value = "open.csv", source = "invented", unknownColumns = Severity.ERROR)
    @Conventions(columns = HeaderCase.TITLE_CASE)
    record Open(
            @NotBlank @Column(aliases = "Kid Number") String studentId,
            @Column("the_name") @Nullable String name,
            @Nullable @OneOf({"a", "b"}) String letter,
            @Extra(prefix = "metadata.") Map<String, String> more) {}

    private static final Format FORMAT = Format.named("rows")
            .version("1")
            .files(Contact.class, Types.class, Open.class)
            .rules(BAD_CODE, UNREACHABLE)
            .build();

    @Test
    void asksForOneOfSeveralCellsAndCountsABadOneAsFilled() {
        Tables contacts = Tables.of("contacts.csv", """
                id|email|mobile|home
                1|a@example.org||
                2||2065550101|12
                3|| |
                4|nobody||
                5555|a@example.org||
                """);
        assertThat(Findings.of(FORMAT, contacts))
                .containsExactly(
                        "warning missing_value contacts.csv:3 email",
                        "warning bad_phone contacts.csv:3 home",
                        "error unreachable contacts.csv:4 email,mobile",
                        "error bad_email contacts.csv:5 email",
                        "error too_long contacts.csv:6 id");
    }

    @Test
    void makesAnErrorOfAdviceUnderAStrictProfile() {
        Format strict = FORMAT.with(Profile.named("strict").strict().build());
        assertThat(Findings.of(strict, Tables.of("contacts.csv", "id|email|mobile|home\n2||2065550101|\n")))
                .containsExactly("error missing_value contacts.csv:2 email");
    }

    @Test
    void readsEveryType() {
        Tables good = Tables.of("types.csv", """
                count|big|weight|flag|firstDay|lastDay|at|year|color|codes|sizes
                1|5|-1.50|true|2026-02-28|2026-03-01|2026-02-28T12:00:00.1Z|2027|1|AB;CD|1,2
                -7||||||||GREEN||
                """);
        assertThat(Findings.of(FORMAT, good)).isEmpty();
    }

    @Test
    void namesWhatIsNotOfItsType() {
        Tables bad = Tables.of("types.csv", """
                count|big|weight|flag|firstDay|lastDay|at|year|color|codes|sizes
                1.0|6|1e3|TRUE|2026-02-29|2026-3-1|2026-02-28|27|RED|AB;cd|1,x
                |+1|1,5|1|2026-03-02|2026-03-01|2026-02-28T25:00:00Z|02027|green|AB;|,
                """);
        assertThat(Findings.of(FORMAT, bad))
                .containsExactly(
                        "error bad_date types.csv:2 at",
                        "error bad_number types.csv:2 big",
                        "error bad_code types.csv:2 codes",
                        "error not_in_list types.csv:2 color",
                        "error bad_number types.csv:2 count",
                        "error bad_date types.csv:2 firstDay",
                        "error bad_flag types.csv:2 flag",
                        "error bad_date types.csv:2 lastDay",
                        "error bad_number types.csv:2 sizes",
                        "error bad_number types.csv:2 weight",
                        "error bad_number types.csv:2 year",
                        "error bad_date types.csv:3 at",
                        "error bad_number types.csv:3 big",
                        "error bad_list types.csv:3 codes",
                        "error not_in_list types.csv:3 color",
                        "error missing_value types.csv:3 count",
                        "warning date_order types.csv:3 firstDay,lastDay",
                        "error bad_flag types.csv:3 flag",
                        "error bad_number types.csv:3 sizes",
                        "error bad_number types.csv:3 weight",
                        "error bad_number types.csv:3 year");
    }

    @Test
    void acceptsAliasesOpenColumnsAndNothingElse() {
        Tables open = Tables.of(
                "open.csv", "Kid Number|the_name|Letter|metadata.house|metadata.house|House\n1|Ann|b|x|y|z\n");
        assertThat(Findings.of(FORMAT, open))
                .containsExactly(
                        "error unknown_column open.csv:1 House position 6",
                        "error duplicate_column open.csv:1 metadata.house position 5");
    }

    @Test
    void reportsAColumnUnderItsHeaderAndItsAlias() {
        Tables both = Tables.of("open.csv", "Student Id|Kid Number|the_name|Letter\n1|1|Ann|b\n");
        assertThat(Findings.of(FORMAT, both))
                .containsExactly("error duplicate_column open.csv:1 Kid Number position 2");
    }

    @Test
    void showsAHeaderOnlyWhereItLooksLikeOne() {
        Tables odd = Tables.of("open.csv", "Student Id|the_name|Letter|Ann's cell: 5\n1|Ann|b|\n");
        assertThat(Findings.of(FORMAT, odd)).containsExactly("error unknown_column open.csv:1  position 4");
        Tables data = Tables.of("open.csv", "17|Ann|b\n");
        assertThat(Findings.of(FORMAT, data)).containsExactly("error missing_header open.csv:1 ");
        Tables few = Tables.of("open.csv", "the_name|Ann|Bob\nx|y|z\n");
        assertThat(Findings.of(FORMAT, few))
                .containsExactly(
                        "error unknown_column open.csv:1  position 2",
                        "error unknown_column open.csv:1  position 3",
                        "warning missing_column open.csv:1 Letter",
                        "error missing_column open.csv:1 Student Id");
    }

    @Test
    void reportsRaggedRowsAndNothingElseOfThem() {
        Tables ragged = Tables.of("contacts.csv", "id|email|mobile|home\n1|x\n1|a|b|c|d\n");
        assertThat(Findings.of(FORMAT, ragged))
                .containsExactly(
                        "error ragged_row contacts.csv:2  cells 2 headers 4",
                        "error ragged_row contacts.csv:3  cells 5 headers 4");
    }

    @Test
    void countsNoBreakSpacesAsBlank() {
        assertThat(Findings.of(
                        FORMAT, Tables.of("open.csv", "Student Id|the_name|Letter\n\u00a0\u2003|\u00a0|\u00a0\n")))
                .containsExactly("error missing_value open.csv:2 Student Id");
    }
}
