package dev.roster.io.report;

import dev.roster.cause.School;
import dev.roster.io.plan.Plan;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page for people: the verdict, what to mend in which order, the files, and the findings, those of each
 * school in a part of its own that can be printed and handed on. One file that needs no other and no network; for
 * phones, for paper, for keyboards and screen readers. UTF-8 with LF.
 */
public final class HtmlReport {
    private final Explained explained;
    private final Report report;
    private final @Nullable Plan plan;
    private final HtmlPage page;

    private HtmlReport(Explained explained, @Nullable Plan plan, String title) {
        this.explained = explained;
        this.report = explained.report();
        this.plan = plan;
        this.page = new HtmlPage("%s: %s".formatted(report.format(), title));
    }

    /**
     * Writes a report, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Explained explained, OutputStream out) throws IOException {
        whole(explained, null, out);
    }

    /**
     * Writes a report with what the receiver will do, and how large the schools are beside the last delivery, whole. The
     * stream is flushed and left open.
     *
     * @param plan what will happen, of the same set as the report
     * @throws IOException if the stream fails
     */
    public static void write(Explained explained, Plan plan, OutputStream out) throws IOException {
        whole(explained, plan, out);
    }

    private static void whole(Explained explained, @Nullable Plan plan, OutputStream out) throws IOException {
        String word = explained.report().publishable() ? "may be published" : "to be mended";
        HtmlReport html = new HtmlReport(explained, plan, plan == null || plan.clear() ? word : "held");
        html.whole();
        html.end(out);
    }

    /**
     * Writes the page for one school's clerk: the findings about its rows, as far as the report keeps them. The stream is
     * flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Explained explained, School school, OutputStream out) throws IOException {
        HtmlReport html = new HtmlReport(explained, null, name(school));
        html.page.open("main");
        html.page.element("h1", name(school));
        html.page.element("p", "What was found in the rows of this school, and how to mend it.");
        new HtmlFindings(html.page, name(school)).write(html.of(school));
        html.page.close();
        html.end(out);
    }

    private void end(OutputStream out) throws IOException {
        page.element("footer", "%s %s, rule set %s".formatted(Tool.NAME, Tool.version(), report.fingerprint()));
        out.write(page.end().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void whole() {
        boolean held = plan != null && !plan.clear();
        page.element("a", "Skip to what to mend", "class", "skip", "href", held ? "#holds" : "#causes");
        page.open("header");
        verdict();
        page.close();
        page.open("main");
        if (plan != null) {
            new HtmlPlan(page, plan).write();
        }
        new HtmlCauses(page).write(explained.causes());
        files();
        findings();
        notRun();
        page.close();
    }

    private void verdict() {
        boolean goes = report.publishable() && (plan == null || plan.clear());
        page.open("div", "class", "verdict " + (goes ? "go" : "stop"));
        page.element("p", report.format());
        if (report.publishable()) {
            page.element("h1", plan == null ? "May be published" : HtmlPlan.heading(plan));
        } else {
            page.element("h1", "Must not be published");
        }
        if (plan == null || goes || !report.publishable()) {
            page.element("p", Words.sentence(Verdict.of(report)));
        }
        if (plan != null && report.publishable()) {
            page.element("p", HtmlPlan.sentence(plan));
        }
        page.open("ul", "class", "counts");
        for (Severity severity : Severity.values()) {
            page.open("li");
            page.element("span", severity.text(), "class", severity.text());
            page.text(" " + report.count(severity));
            page.close();
        }
        page.close();
        page.close();
    }

    private void files() {
        page.open("section", "id", "files");
        page.element("h2", "Files");
        if (report.files().isEmpty()) {
            page.element("p", "No file was read.");
        } else {
            page.open("div", "class", "wide", "role", "region", "aria-label", "Files", "tabindex", "0");
            page.open("table");
            page.head("File", "Rows", "Bytes");
            report.files()
                    .forEach(file -> page.row(file.name(), Long.toString(file.rows()), Long.toString(file.bytes())));
            page.endTable();
            page.close();
        }
        page.close();
    }

    private void findings() {
        if (report.problems().isEmpty()) {
            return;
        }
        page.open("section", "id", "findings");
        page.element("h2", "Findings");
        long all = report.totals().stream().mapToLong(Report.Total::count).sum();
        if (all > report.problems().size()) {
            page.element(
                    "p",
                    "The first %s of %s are listed; the counts above are of all."
                            .formatted(report.problems().size(), all));
        }
        List<School> schools = explained.schools().schools();
        contents(schools);
        for (int i = 0; i < schools.size(); i++) {
            part("school-" + (i + 1), name(schools.get(i)), of(schools.get(i)));
        }
        List<Problem> ofNone = report.problems().stream()
                .filter(problem -> explained.schools().of(problem).isEmpty())
                .toList();
        if (!ofNone.isEmpty()) {
            part("rest", schools.isEmpty() ? "All" : "Of no one school", ofNone);
        }
        page.close();
    }

    private void contents(List<School> schools) {
        if (schools.isEmpty()) {
            return;
        }
        page.open("nav", "aria-label", "Findings by school").open("ul");
        for (int i = 0; i < schools.size(); i++) {
            page.open("li")
                    .element("a", name(schools.get(i)), "href", "#school-" + (i + 1))
                    .close();
        }
        page.close().close();
    }

    private void part(String id, String heading, List<Problem> problems) {
        page.open("section", "id", id, "class", "part");
        page.element("h3", "%s: %s".formatted(heading, Count.of(problems.size(), "finding", "findings")));
        new HtmlFindings(page, heading).write(problems);
        page.close();
    }

    private List<Problem> of(School school) {
        return report.problems().stream()
                .filter(problem -> explained.schools().of(problem).contains(school))
                .toList();
    }

    private static String name(School school) {
        return school.id().isEmpty()
                ? "The school on line %s of %s".formatted(school.line(), school.file())
                : "School %s".formatted(school.id());
    }

    private void notRun() {
        if (report.notRun().isEmpty()) {
            return;
        }
        page.open("section", "id", "not-run");
        page.element("h2", "Rules that did not run");
        page.open("ul");
        for (Report.NotRun rule : report.notRun()) {
            String where = "%s %s"
                    .formatted(rule.file(), String.join(", ", rule.columns()))
                    .strip();
            page.element("li", "%s: %s, because %s".formatted(where, rule.rule(), Because.of(rule.reason())));
        }
        page.close();
        page.close();
    }
}
