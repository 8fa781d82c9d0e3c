package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void writesWhatAGuidCannotHoldAsBytes() {
        assertThat(Ids.of("ps/course", List.of("7", "Algebra, 2/é@")))
                .isEqualTo("ps/course/7/Algebra@2C@202@2F@C3@A9@40");
    }

    @Test
    void takesItsOwnIdsApart() {
        for (String id : List.of("0012", "a/b", "@2F", "x y", "明", "", "%")) {
            assertThat(Ids.parts("ps/student", Ids.of("ps/student", List.of(id, "7"))))
                    .containsExactly(id, "7");
        }
    }

    @Test
    void leavesOtherIdsAlone() {
        for (String id :
                List.of("0012", "ps/staff/7", "ps/studentx/7", "ps/student/@2f", "ps/student/@41", "ps/student/@4")) {
            assertThat(Ids.parts("ps/student", id)).isNull();
        }
    }

    @Test
    void tellsListsOfTextsApartByTheirDigests() {
        assertThat(Ids.digest(List.of("a", "bc")))
                .isNotEqualTo(Ids.digest(List.of("ab", "c")))
                .hasSize(32);
        assertThat(Ids.digest(List.of("a", "bc"))).isEqualTo(Ids.digest(List.of("a", "bc")));
    }
}
