package dev.roster.io.report;

import dev.roster.cause.Cause;
import dev.roster.problem.Problem;
import dev.roster.validate.Report;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a page that says what to mend, and in which order. */
final class HtmlCauses {
    private final HtmlPage page;

    HtmlCauses(HtmlPage page) {
        this.page = page;
    }

    void write(List<Cause> causes) {
        page.open("section", "id", "causes");
        page.element("h2", "What to mend, in this order");
        if (causes.isEmpty()) {
            page.element("p", "Nothing was found.");
        } else {
            page.element("p", "Mend what stands first and look again: what follows from it goes away with it.");
            page.open("ol", "class", "causes");
            causes.forEach(this::cause);
            page.close();
        }
        page.close();
    }

    private void cause(Cause cause) {
        page.open("li");
        page.element("span", cause.severity().text(), "class", cause.severity().text());
        if (cause.certainty() == Cause.Certainty.GUESS) {
            page.element("span", "likely", "class", "guess");
        }
        String file = cause.file() == null ? "All files" : Shown.name(cause.file());
        page.element("h3", file + ": " + cause.what());
        page.element("p", "Mend: " + Words.sentence(cause.mend()));
        page.open("ul");
        cause.findings().forEach(this::tally);
        page.close();
        if (!cause.first().isEmpty()) {
            page.element("p", "First places: " + places(cause.first()) + ".");
        }
        page.close();
    }

    private void tally(Report.Tally tally) {
        page.open("li");
        page.text(tally.file() == null ? "all files" : Shown.name(tally.file()));
        page.text(tally.columns().isEmpty() ? "" : ", " + Shown.names(tally.columns()));
        page.text(": %s, ".formatted(Count.of(tally.count(), "time", "times")));
        page.element("code", tally.code());
        page.close();
    }

    private static String places(List<Problem> first) {
        return first.stream()
                .map(problem -> Shown.file(problem) + " " + Shown.line(problem.place()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
