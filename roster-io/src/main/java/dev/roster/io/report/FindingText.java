package dev.roster.io.report;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.validate.Report;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of one code in one file, in words. */
final class FindingText {
    private static final int PLACES = 5;

    private FindingText() {}

    /** Writes a section: the code and how often, what it means, how to mend it, and the first places. */
    static void write(Report.Total total, List<Problem> problems, TextPage page) {
        page.gap();
        page.line(1, "%s, %s".formatted(total.code(), Count.of(total.count(), "time", "times")));
        if (problems.isEmpty()) {
            return;
        }
        Rule rule = problems.get(0).rule();
        page.line(2, "what: " + rule.means());
        page.line(2, "mend: " + rule.fix());
        // A column may be an error and the next one a warning: what stops the delivery comes first.
        List<Problem> first = problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(PLACES)
                .toList();
        String duty = "";
        for (Problem problem : first) {
            String said = problem.duty().isEmpty() || problem.duty().equals(duty) ? "" : "; " + problem.duty();
            page.line(2, problem.severity().text() + ": " + where(problem) + said + detail(problem));
            duty = problem.duty();
        }
        long more = total.count() - first.size();
        if (more > 0) {
            page.line(2, "and %s more".formatted(more));
        }
    }

    private static String where(Problem problem) {
        Place place = problem.place();
        StringBuilder text = new StringBuilder();
        if (place.file() == null) {
            text.append(Shown.file(problem));
        } else if (place.line() == 0) {
            text.append("the whole file");
        } else {
            text.append(place.record() == 0 ? "header, line " : "line ").append(place.line());
        }
        if (!problem.columns().isEmpty()) {
            text.append(problem.columns().size() == 1 ? ", column " : ", columns ")
                    .append(Shown.names(problem.columns()));
        }
        return text.toString();
    }

    private static String detail(Problem problem) {
        String suggestion = problem.advice();
        String numbers = problem.numbers().stream()
                .map(number -> number.name() + " " + number.value())
                .collect(Collectors.joining(", "));
        return suggestion + (numbers.isEmpty() ? "" : " (" + numbers + ")");
    }
}
