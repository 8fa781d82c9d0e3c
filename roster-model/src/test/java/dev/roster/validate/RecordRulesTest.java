package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.classtag.ClassTag;
import dev.roster.classtag.SchoolClass;
import dev.roster.classtag.StudentAttributes;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.rule.Id;
import dev.roster.rule.InOrder;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.spec.RosterFile;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record and the Validator's view of it: every verdict is asserted on both. */
class RecordRulesTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @RosterFile(value = "things.csv", source = "invented")
    @InOrder(start = "first", end = "last")
    record Thing(
            @NotBlank @Id String id,
            @NotNull String present,
            @Nullable @Id String other,
            @Nullable @Size(max = 5) @Size(max = 3) String note,
            @Nullable @Min(-1) @Max(4) BigDecimal score,
            @Nullable List<@NotBlank @Size(max = 9) @Size(max = 3) String> names,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private static final FileSpec<Thing> THINGS =
            Format.named("things").version("1").files(Thing.class).build().file(Thing.class);

    private static Thing thing(String id, String present, String other) {
        return new Thing(id, present, other, null, null, null, null, null);
    }

    private static Thing noted(String note, String score, String... names) {
        return new Thing("1", "", null, note, new BigDecimal(score), Arrays.asList(names), null, null);
    }

    private static List<String> verdict(Thing thing) {
        List<String> plain = Violations.of(THINGS, VALIDATOR.validate(thing)).stream()
                .map(RecordRulesTest::text)
                .toList();
        List<String> direct = RecordRules.of(THINGS).check(thing).stream()
                .map(problem -> problem.code() + " " + problem.columns())
                .toList();
        assertThat(direct).isEqualTo(plain);
        return direct;
    }

    private static String text(RuleUse use) {
        return use.rule() + " " + use.columns();
    }

    @Test
    void aFindingStandsAtTheFileBecauseARecordHasNoLine() {
        assertThat(RecordRules.of(THINGS).check(thing(null, "", null)))
                .containsExactly(new Problem(
                        CoreRules.MISSING_VALUE,
                        CoreRules.MISSING_VALUE.severity(),
                        Place.file("things.csv"),
                        List.of("id"),
                        "must not be blank",
                        List.of(),
                        null));
    }

    @Test
    void takesNotBlankAndNotNullLiterally() {
        assertThat(verdict(thing(" ", " ", null))).containsExactly("missing_value [id]");
        assertThat(verdict(thing("\u001c", "", null))).containsExactly("missing_value [id]");
        assertThat(verdict(thing("\u00a0", "", null))).isEmpty();
        assertThat(verdict(thing("1", null, null))).containsExactly("missing_value [present]");
    }

    @Test
    void takesBlankTextForAbsentInItsOwnConstraints() {
        assertThat(verdict(thing("1", "", " \u00a0"))).isEmpty();
        assertThat(verdict(thing("1", "", "a\u00a0b"))).containsExactly("space_in_id [other]");
    }

    @Test
    void heedsEachOfARepeatedConstraint() {
        assertThat(verdict(noted("1234", "0"))).containsExactly("too_long [note]");
        assertThat(verdict(noted("123", "0", "1234"))).containsExactly("too_long [names]");
    }

    @Test
    void comparesDecimalsExactly() {
        assertThat(verdict(noted("", "4.00"))).isEmpty();
        assertThat(verdict(noted("", "4.01"))).containsExactly("bad_number [score]");
        assertThat(verdict(noted("", "-1.5"))).containsExactly("bad_number [score]");
    }

    @Test
    void looksAtTheItemsOfLists() {
        assertThat(verdict(noted("", "0", "a", " "))).containsExactly("missing_value [names]");
        assertThat(verdict(noted("", "0", "a", null))).containsExactly("missing_value [names]");
    }

    @Test
    void checksSeveralColumnsTogether() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertThat(verdict(new Thing("1", "", null, null, null, null, day, day.minusDays(1))))
                .containsExactly("date_order [first, last]");
    }

    @Test
    void refusesViolationsOfAnotherRecord() {
        Set<ConstraintViolation<Thing>> violations = VALIDATOR.validate(thing(null, "", null));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Set<ConstraintViolation<dev.roster.parentsquare.School>> foreign = (Set) violations;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Violations.of(ParentSquare.SCHOOLS, foreign))
                .withMessageStartingWith("violations of schools.csv are on [id], which are no columns");
    }

    @Test
    void holdsTheValuesOfOpenColumnsToTheirConstraints() {
        Profile profile = Profile.named("north")
                .add("student_attributes.csv", "house")
                .add("student_attributes.csv", "bus")
                .build();
        FileSpec<StudentAttributes> file = ClassTag.FORMAT.with(profile).file(StudentAttributes.class);
        StudentAttributes quoted = new StudentAttributes("1", Map.of("house", "the \"red\" one", "bus", "7"));

        assertThat(RecordRules.of(file).check(quoted))
                .extracting(problem -> problem.code() + " " + problem.columns())
                .containsExactly("quote_in_value [house]");
        assertThat(Violations.of(file, VALIDATOR.validate(quoted)))
                .extracting(RecordRulesTest::text)
                .containsExactly("quote_in_value [house]");
    }

    @Test
    void takesAListWithoutItemsForBlank() {
        FileSpec<SchoolClass> file = ClassTag.FORMAT.file(SchoolClass.class);
        SchoolClass lesson = new SchoolClass("c1", "Algebra", List.of(), null, "s1", null);

        assertThat(RecordRules.of(file).check(lesson))
                .extracting(problem -> problem.code() + " " + problem.columns())
                .containsExactly("missing_value [grades]");
        assertThat(Violations.of(file, VALIDATOR.validate(lesson)))
                .extracting(RecordRulesTest::text)
                .containsExactly("missing_value [grades]");
    }
}
