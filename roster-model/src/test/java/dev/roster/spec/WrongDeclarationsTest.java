package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import dev.roster.rule.Id;
import dev.roster.validate.Findings;
import dev.roster.validate.Tables;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrongDeclarationsTest {

    @Constraint(validatedBy = {})
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mute {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Pattern(regexp = "x")
    @Reports("bad_number")
    @Constraint(validatedBy = {})
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Composed {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Reports("no_such_rule")
    @Constraint(validatedBy = {})
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Unheard {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @NotBlank
    @Reports("missing_value")
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Required {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record NoFile(@NotBlank String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    @Key("number")
    record KeyOfNothing(@NotBlank String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record NoIdentity(@NotBlank String id) {}

    @RosterFile(value = "b.csv", source = "invented")
    record ToNoIdentity(
            @NotBlank @References(NoIdentity.class) String a) {}

    @RosterFile(value = "a.csv", source = "invented")
    @Key({"school", "id"})
    record Two(@NotBlank String school, @NotBlank String id) {}

    @RosterFile(value = "b.csv", source = "invented")
    record Unpaired(@NotBlank @References(Two.class) String id) {}

    @RosterFile(value = "b.csv", source = "invented")
    record BadWhere(
            @NotBlank String school,

            @NotBlank @References(value = Two.class, where = "school")
            String id) {}

    @RosterFile(value = "b.csv", source = "invented")
    record Stranger(
            @NotBlank @References(value = Two.class, by = "name")
            String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record BarePattern(@Pattern(regexp = "x") String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record BareMinimum(@Size(min = 2) String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record NoCode(@Mute String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record NotSingle(@Composed String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record HiddenDuty(@Required String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record UnknownCode(@Unheard String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record InAGroup(@Id(groups = Warning.class) String id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record OddType(Thread id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record SameHeader(@Column("x") String a, @Column("x") String b) {}

    @RosterFile(value = "a.csv", source = "invented")
    record ExtraFirst(
            @Extra Map<String, String> more, @Nullable String b) {}

    @RosterFile(value = "a.csv", source = "invented")
    record ExtraText(@Extra String more) {}

    @RosterFile(value = "a.csv", source = "invented")
    record BlankNumber(@NotBlank Integer count) {}

    @RosterFile(value = "a.csv", source = "invented")
    record LongNumber(@Size(max = 3) @Nullable Integer count) {}

    @RosterFile(value = "a.csv", source = "invented")
    record NumberId(@Id @Nullable Integer id) {}

    @RosterFile(value = "a.csv", source = "invented")
    record ListOfIds(@Nullable List<@Id Integer> ids) {}

    @RosterFile(value = "a.csv", source = "invented")
    record JudgedExtra(@Extra @NotNull Map<String, String> more) {}

    @RosterFile(value = "a.csv", source = "invented")
    @AtMostOne(flag = "b", per = "a", reports = "several_primary_teachers")
    record NoFlag(String a, String b) {}

    @SafeVarargs
    private static void refused(String message, Class<? extends Record>... records) {
        FormatBuilder format = Format.named("wrong").version("1");
        for (Class<? extends Record> type : records) {
            format.files(type);
        }
        assertThatIllegalArgumentException().isThrownBy(format::build).withMessage(message);
    }

    @Test
    void needsAFile() {
        refused(
                "NoFile has no @RosterFile; write @RosterFile(value = \"name.csv\", source = \"…\") on the record",
                NoFile.class);
    }

    @Test
    void refusesADutyThatHidesInAComposedConstraint() {
        refused(
                "'id' of HiddenDuty has @Required, which is composed of @NotBlank; put that on the component, so that the column counts as required",
                HiddenDuty.class);
    }

    @Test
    void refusesAKeyThatNamesNoComponent() {
        refused(
                "@Key on KeyOfNothing names 'number', which is not a component; components are [id]",
                KeyOfNothing.class);
    }

    @Test
    void refusesReferencesThatCannotBeMeant() {
        refused(
                "'a' of ToNoIdentity references NoIdentity, which has no identity; put @Identity({…}) on it, or name components with by = {…}",
                NoIdentity.class,
                ToNoIdentity.class);
        refused(
                "'id' of Unpaired references Two by [school, id] and pairs that with [school, id]; name one component of this record for each with from = {…}, this one last",
                Two.class,
                Unpaired.class);
        refused("where = \"school\" on 'id' of BadWhere is not component=value", Two.class, BadWhere.class);
        refused("Two has no component 'name'; components are [school, id]", Two.class, Stranger.class);
        refused(
                "Stranger references Two, which is not among the files of format 'wrong'; add it to files(…)",
                Stranger.class);
    }

    @Test
    void refusesConstraintsThatNameNoRule() {
        refused(
                "'id' of BarePattern has a bare constraint (a @Pattern, or a @Size with a minimum) that names no rule; make an annotation with @Reports that is composed of it",
                BarePattern.class);
        refused(
                "'id' of BareMinimum has a bare constraint (a @Pattern, or a @Size with a minimum) that names no rule; make an annotation with @Reports that is composed of it",
                BareMinimum.class);
        refused(
                "'id' of NoCode has @Mute, which names no rule; put @Reports(\"code\") on the annotation",
                NoCode.class);
        refused(
                "'id' of NotSingle has @Composed, which is composed of constraints; put @ReportAsSingleViolation on it, so that one fault is one finding",
                NotSingle.class);
        refused(
                "'id' of InAGroup puts @Id into a validation group; rules of a file have no groups, remove it",
                InAGroup.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Format.named("wrong")
                        .version("1")
                        .files(UnknownCode.class)
                        .build())
                .withMessageStartingWith(
                        "'id' of UnknownCode reports 'no_such_rule', which is no rule of the catalogue; add it to the format's rules(…), or use one of [all_day_and_periods, ");
    }

    @Test
    void refusesColumnsThatCannotBe() {
        refused(
                "'id' of OddType has type java.lang.Thread, which no cell can be; use String, Integer, Long, BigDecimal, Boolean, LocalDate, Instant, Year, an enum, or a List of one of them",
                OddType.class);
        refused(
                "two components of SameHeader have the header 'x'; give one of them a @Column(\"…\")",
                SameHeader.class);
        refused("@Extra on ExtraFirst stands before 'b'; open columns come last, move it to the end", ExtraFirst.class);
        refused("@Extra on ExtraText stands on 'more', which is not a Map<String, String>", ExtraText.class);
        refused("@AtMostOne on NoFlag names 'b', which is not a Boolean component", NoFlag.class);
    }

    @Test
    void refusesConstraintsThatCannotJudgeTheirType() {
        refused(
                "'count' of BlankNumber has @NotBlank, which cannot judge Integer; it judges [CharSequence]",
                BlankNumber.class);
        refused(
                "'count' of LongNumber has @Size, which cannot judge Integer; it judges [CharSequence, Collection]",
                LongNumber.class);
        refused("'id' of NumberId has @Id, which cannot judge Integer; it judges [CharSequence]", NumberId.class);
        refused("'ids' of ListOfIds has @Id, which cannot judge Integer; it judges [CharSequence]", ListOfIds.class);
        refused(
                "@Extra on JudgedExtra has @NotNull, which nobody would look at; open columns have no rules, remove it",
                JudgedExtra.class);
    }

    @Test
    void refusesFormatsWithoutFilesOrWithRepeatedOnes() {
        refused("format 'wrong' needs version(…) and files(…) before build()");
        refused("format 'wrong' lists Two twice; remove one", Two.class, Two.class);
        refused(
                "format 'wrong' has two files of one name: [a.csv, a.csv]; tell them apart with layout = \"…\"",
                Two.class,
                NoIdentity.class);
    }

    @Test
    void refusesARuleWithoutAMeaningOrUnderATakenCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.error("x").fix("y").since("1.0"))
                .withMessage("rule 'x' needs means(…) and fix(…) before since(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.error("Bad-Code"))
                .withMessage("rule code 'Bad-Code' is not lower case letters, digits and underscores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Format.named("wrong")
                        .version("1")
                        .files(NoIdentity.class)
                        .rules(CoreRules.BAD_DATE)
                        .build())
                .withMessage("rule 'bad_date' stands in the catalogue already; give the new one another code");
    }

    @Test
    void refusesAConstraintThatOnlyAValidatorKnowsUnlessThereIsOne() {
        Format format = Format.named("x")
                .version("1")
                .files(ValidatorsTest.Judged.class)
                .rules(ValidatorsTest.ODD)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Findings.of(format, Tables.of("judged.csv", "id\nx\n")))
                .withMessage(
                        "'id' of Judged has @Even, whose validator is no Check; implement Check, or pass a Validator in the options");
    }
}
