package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.rule.OneOf;
import dev.roster.samegoal.Enrollment;
import dev.roster.samegoal.SameGoal;
import dev.roster.samegoal.Student;
import dev.roster.samegoal.User;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DepartureTest {
    @RosterFile(value = "a.csv", source = "invented")
    @Key("id")
    @Departs(by = "state", values = "left", documented = true, source = "invented")
    record Elsewhere(
            String id, @Nullable @OneOf({"here", "left"}) String status) {}

    @RosterFile(value = "a.csv", source = "invented")
    @Key("id")
    @Departs(by = "status", values = "gone", documented = true, source = "invented")
    record Unheard(String id, @Nullable Enrollment status) {}

    @RosterFile(value = "a.csv", source = "invented")
    @Key("id")
    @Departs(by = "status", values = "left", documented = true, source = "invented")
    record Leaver(
            String id, @Nullable @OneOf({"here", "left"}) String status) {}

    private static DepartureSpec departure(Format format) {
        return Objects.requireNonNull(format.file(Student.class).departure());
    }

    @Test
    void isSaidByTheDocumentedTextsOnly() {
        DepartureSpec departure = departure(SameGoal.FORMAT);
        assertThat(departure.column().header()).isEqualTo("District Enrollment");
        assertThat(departure.saidBy("WITHDREW")).isTrue();
        assertThat(departure.saidBy("GRADUATED")).isTrue();
        assertThat(departure.saidBy("ENROLLED")).isFalse();
        assertThat(departure.saidBy("PRE_ENROLLED")).isFalse();
        assertThat(departure.saidBy("withdrew")).isFalse();
        assertThat(departure.saidBy("")).isFalse();
        assertThat(SameGoal.FORMAT.file(User.class).departure()).isNull();
    }

    @Test
    void isSaidByTheDistrictsCodesToo() {
        Profile codes = Profile.named("p")
                .codes("a.csv", "status", Map.of("L", "left", "H", "here"))
                .build();
        Format format =
                Format.named("x").version("1").files(Leaver.class).build().with(codes);
        DepartureSpec departure =
                Objects.requireNonNull(format.file(Leaver.class).departure());
        assertThat(departure.saidBy("L")).isTrue();
        assertThat(departure.saidBy("left")).isTrue();
        assertThat(departure.saidBy("H")).isFalse();
    }

    @Test
    void isKnownAsLongAsAProfileHasTheColumn() {
        String column = "District Enrollment";
        Profile fewer =
                Profile.named("p").only("students.csv", column, "ENROLLED").build();
        assertThat(departure(SameGoal.FORMAT.with(fewer)).values()).contains("WITHDREW");
        Profile without = Profile.named("p").drop("students.csv", column).build();
        assertThat(SameGoal.FORMAT.with(without).file(Student.class).departure())
                .isNull();
    }

    @Test
    void isRefusedWhereNoRowCanHaveIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Format.named("wrong")
                        .version("1")
                        .files(Elsewhere.class)
                        .build())
                .withMessage(
                        "@Departs on Elsewhere names 'state', which is not a component; components are [id, status]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Format.named("wrong").version("1").files(Unheard.class).build())
                .withMessage("@Departs for Unheard says 'gone', which is no value of its type");
    }
}
