package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Term;
import dev.roster.spec.FileSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstRowsTest {
    private static final FileSpec<Term> TERMS = ParentSquare.FORMAT.file(Term.class);
    private static final int NAME = TERMS.column("termName").ordinal();
    private static final int PORTION = TERMS.column("portion").ordinal();

    private final FirstRows rows = new FirstRows(TERMS, Set.of("schoolId", "termId", "termName", "portion"), true);

    private static @Nullable String[] term(@Nullable String school, String term, String name) {
        @Nullable String[] cells = new String[TERMS.columns().size()];
        cells[TERMS.column("schoolId").ordinal()] = school;
        cells[TERMS.column("termId").ordinal()] = term;
        cells[NAME] = name;
        return cells;
    }

    @Test
    void tellsWhatTheFirstRowOfAKeySays() {
        rows.add(term("7", "a", "Fall"), 0);
        rows.add(term("7", "b", "Spring"), 0);
        int before = rows.before(term("7", "b", "Autumn"));

        assertThat(before).isEqualTo(1);
        assertThat(rows.says(before, NAME, "Spring")).isTrue();
        assertThat(rows.says(before, NAME, "Fall")).isFalse();
        assertThat(rows.says(before, PORTION, "semester")).isFalse();
        assertThat(rows.says(before, TERMS.column("termId").ordinal(), "b")).isTrue();
    }

    @Test
    void knowsNoRowWhoseKeyIsNew() {
        rows.add(term("7", "a", "Fall"), 0);

        assertThat(rows.before(term("8", "a", "Fall"))).isEqualTo(-1);
    }

    @Test
    void takesAKeyWithABlankForLikeNoOther() {
        rows.add(term(null, "a", "Fall"), 0);

        assertThat(rows.before(term(null, "a", "Fall"))).isEqualTo(-1);
    }

    @Test
    void leavesOutWhatIsAboutTheSameAndCountsWhatIsNot() {
        rows.add(term("7", "a", "Fall"), 1);
        rows.add(term("7", "a", "Spring"), 2);
        int before = rows.before(term("7", "a", "Autumn"));

        assertThat(rows.about(before, 1)).isTrue();
        assertThat(rows.about(before, 2)).isFalse();
        assertThat(rows.says(before, NAME, "Fall")).isTrue();
        assertThat(rows.repeated()).isEqualTo(1);
    }
}
