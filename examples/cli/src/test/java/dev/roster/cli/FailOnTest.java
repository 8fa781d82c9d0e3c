package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import dev.roster.validate.Report.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailOnTest {
    @Test
    void failsASetThatWasNotLookedAtToTheEnd() {
        assertThat(FailOn.ERROR.exitCode(report(Status.PARTIAL, Map.of()))).isEqualTo(1);
        assertThat(FailOn.WARNING.exitCode(report(Status.PARTIAL, Map.of()))).isEqualTo(1);
    }

    @Test
    void failsFromTheNamedSeverityOn() {
        Report remarked = report(Status.COMPLETE, Map.of(Severity.INFO, 1L));
        Report warned = report(Status.COMPLETE, Map.of(Severity.WARNING, 1L));
        Report wrong = report(Status.COMPLETE, Map.of(Severity.ERROR, 1L));
        assertThat(List.of(remarked, warned, wrong)).map(FailOn.ERROR::exitCode).containsExactly(0, 0, 1);
        assertThat(List.of(remarked, warned, wrong))
                .map(FailOn.WARNING::exitCode)
                .containsExactly(0, 1, 1);
    }

    private static Report report(Status status, Map<Severity, Long> counts) {
        return new Report(
                "acme", "0123456789ab", status, List.of(), List.of(), List.of(), List.of(), List.of(), counts);
    }
}
