package dev.roster.validate;

import dev.roster.problem.Problem;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Validates in memory, and shows findings as short texts that tests can compare whole. */
public final class Findings {
    private Findings() {}

    public static Report report(Format format, RosterSource source) {
        try {
            return Roster.validate(format, source, Options.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> of(Format format, RosterSource source) {
        return of(report(format, source));
    }

    public static List<String> of(Report report) {
        return report.problems().stream().map(Findings::show).toList();
    }

    private static String show(Problem problem) {
        StringBuilder text = new StringBuilder()
                .append(problem.severity().text())
                .append(' ')
                .append(problem.code())
                .append(' ')
                .append(problem.place().file())
                .append(':')
                .append(problem.place().line())
                .append(' ')
                .append(String.join(",", problem.columns()));
        problem.numbers()
                .forEach(figure ->
                        text.append(' ').append(figure.name()).append(' ').append(figure.value()));
        return problem.suggestion() == null ? text.toString() : text + " -> " + problem.suggestion();
    }
}
