package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.Enrollment;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Place;
import org.junit.jupiter.api.Test;

class FirstLinesTest {

    private static FirstLines lines() {
        return new FirstLines(
                ParentSquare.FORMAT.file(Enrollment.class).keys().get(0).use(),
                new ProblemBook(ParentSquare.FORMAT, 10));
    }

    @Test
    void tellARowFromTheOneItRepeatsAlsoWhereBothStandOnOneLine() {
        FirstLines lines = lines();
        lines.repeated(7, new Place("rosters.csv", 1, 2), 1);
        assertThat(lines.wanted()).isFalse();
        assertThat(lines.seen(7, 1)).isFalse();
        assertThat(lines.seen(7, 1)).isTrue();
        assertThat(lines.seen(8, 1)).isFalse();
    }

    @Test
    void areWantedWhereNobodyKnowsThem() {
        FirstLines lines = lines();
        lines.repeated(7, new Place("rosters.csv", 5, 4), FirstLines.UNKNOWN);
        assertThat(lines.wanted()).isTrue();
        assertThat(lines.seen(7, 3)).isFalse();
        assertThat(lines.seen(7, 5)).isTrue();
    }
}
