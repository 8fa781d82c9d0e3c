package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.samegoal.SameGoal;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableEpochTest {

    /** An upload directory whose only epoch nobody may list. */
    private record Locked(boolean inside) implements RosterSource {
        @Override
        public String name() {
            return inside ? "20261122-030000" : "upload";
        }

        @Override
        public List<String> names() throws IOException {
            if (inside) {
                throw new AccessDeniedException(name());
            }
            return List.of();
        }

        @Override
        public List<String> folders() {
            return inside ? List.of() : List.of("20261122-030000");
        }

        @Override
        public RosterSource within(String folder) {
            return new Locked(true);
        }

        @Override
        public SourceFacts read(String name, RowSink sink) {
            throw new AssertionError("nothing is there to be read");
        }
    }

    /** A report would say that files are missing, and nobody knows whether they are. */
    @Test
    void isNoReportButAFailure() {
        for (Locked place : List.of(new Locked(false), new Locked(true))) {
            assertThatThrownBy(() -> Roster.validate(SameGoal.FORMAT, place, Options.standard()))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("20261122-030000");
        }
    }
}
