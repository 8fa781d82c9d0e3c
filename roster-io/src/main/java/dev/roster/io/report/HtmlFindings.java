package dev.roster.io.report;

import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of a page that lists findings, by file and code, each with how to mend it. */
final class HtmlFindings {
    private static final int PLACES = 100;

    private final HtmlPage page;
    private final String part;

    private record Group(String file, String code) {}

    /** Makes the part of a page; regions of other parts have other names. */
    HtmlFindings(HtmlPage page, String part) {
        this.page = page;
        this.part = part;
    }

    void write(List<Problem> problems) {
        Map<Group, List<Problem>> groups = problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> new Group(Shown.file(problem), problem.code()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach(this::group);
    }

    private void group(Group group, List<Problem> problems) {
        Severity severity = problems.stream()
                .map(Problem::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        Rule rule = problems.get(0).rule();
        page.open("h4");
        page.element("span", severity.text(), "class", severity.text());
        page.text("%s, %s: ".formatted(Shown.name(group.file()), Count.of(problems.size(), "finding", "findings")));
        page.element("code", group.code());
        page.close();
        page.element("p", Words.sentence(rule.means()));
        page.element("p", "Mend: " + Words.sentence(rule.fix()));
        table(group, problems);
    }

    private void table(Group group, List<Problem> problems) {
        boolean named = problems.stream().anyMatch(problem -> problem.origin() != null);
        String label = "%s: %s, %s".formatted(part, Shown.name(group.file()), group.code());
        page.open("div", "class", "wide", "role", "region", "aria-label", label, "tabindex", "0");
        page.open("table");
        page.textHead(named ? new String[] {"Where", "What", "Origin"} : new String[] {"Where", "What"});
        for (Problem problem : problems.subList(0, Math.min(PLACES, problems.size()))) {
            String where = Shown.line(problem.place());
            String what = Shown.message(problem);
            String origin = problem.origin() == null ? "" : Shown.name(problem.origin());
            page.textRow(named ? new String[] {where, what, origin} : new String[] {where, what});
        }
        page.endTable();
        page.close();
        if (problems.size() > PLACES) {
            page.element("p", "and %s more".formatted(problems.size() - PLACES));
        }
    }
}
