package dev.roster.io.report;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as the JUnit XML that build servers show: a suite for each file, in it a test for each rule and columns that
 * were broken. Errors are failures; warnings and remarks pass and say what they have to; rules that did not run are
 * skipped, or failures where the set is not complete because of it. A file without any of this has one test that passed.
 * UTF-8 with LF, without times.
 */
public final class JUnitReport {
    private static final int PLACES = 20;
    private static final String SET = "all files";

    private final Report report;
    private final Markup xml = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    /** A test: what it is called, what failed or was skipped, and what else it says. */
    private record Case(String name, String failure, String skipped, String said) {}

    private JUnitReport(Report report) {
        this.report = report;
    }

    /**
     * Writes a report, whole. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        JUnitReport junit = new JUnitReport(report);
        junit.suites();
        out.write(junit.xml.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void suites() {
        List<@Nullable String> files = new ArrayList<>();
        files.add(null);
        Stream.of(
                        report.files().stream().map(FileFacts::name),
                        report.tallies().stream().map(Report.Tally::file).filter(Objects::nonNull),
                        report.notRun().stream().map(Report.NotRun::file).map(JUnitReport::file))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(files::add);
        List<Case> all = files.stream().flatMap(file -> cases(file).stream()).toList();
        xml.open("testsuites", counts(Tool.NAME + " " + report.format(), all));
        xml.raw("\n");
        files.forEach(this::suite);
        xml.close();
    }

    private static String file(String id) {
        return id.split("#", 2)[0];
    }

    private static String[] counts(String name, List<Case> cases) {
        return new String[] {
            "name",
            name,
            "tests",
            Integer.toString(cases.size()),
            "failures",
            count(cases.stream().filter(one -> !one.failure().isEmpty())),
            "errors",
            "0",
            "skipped",
            count(cases.stream().filter(one -> !one.skipped().isEmpty())),
            "time",
            "0"
        };
    }

    private static String count(Stream<Case> cases) {
        return Long.toString(cases.count());
    }

    private void suite(@Nullable String file) {
        // readers take what stands behind the last dot for the name
        String name = report.format() + "." + (file == null ? SET : file).replace('.', '_');
        List<Case> cases = cases(file);
        xml.open("testsuite", counts(name, cases)).raw("\n");
        for (Case one : cases) {
            String[] attributes = {"classname", name, "name", one.name(), "time", "0"};
            xml.open("testcase", file == null ? attributes : with(attributes, "file", file));
            if (!one.failure().isEmpty()) {
                xml.element("failure", one.said(), "type", Severity.ERROR.text(), "message", one.failure());
            } else if (!one.skipped().isEmpty()) {
                xml.raw("<skipped").raw(" message=\"").text(one.skipped()).raw("\"/>");
            } else if (!one.said().isEmpty()) {
                xml.element("system-out", one.said());
            }
            xml.close();
        }
        xml.close();
    }

    private static String[] with(String[] attributes, String... more) {
        return Stream.concat(Stream.of(attributes), Stream.of(more)).toArray(String[]::new);
    }

    private List<Case> cases(@Nullable String file) {
        List<Case> cases = new ArrayList<>();
        report.tallies().stream()
                .filter(tally -> Objects.equals(file, tally.file()))
                .map(this::broken)
                .forEach(cases::add);
        report.notRun().stream()
                .filter(rule ->
                        file == null ? rule.file().isEmpty() : file(rule.file()).equals(file))
                .map(JUnitReport::skipped)
                .forEach(cases::add);
        if (cases.isEmpty()) {
            cases.add(new Case("nothing was found", "", "", ""));
        }
        return cases;
    }

    private static Case skipped(Report.NotRun rule) {
        String name = name(rule.rule(), rule.columns()) + ", not run";
        String why = "did not run, because " + Because.of(rule.reason());
        return rule.reason() == Report.Reason.UNUSABLE ? new Case(name, why, "", why) : new Case(name, "", why, "");
    }

    private Case broken(Report.Tally tally) {
        List<Problem> kept =
                report.problems().stream().filter(tally::counts).limit(PLACES).toList();
        String places = kept.stream()
                .map(problem -> Shown.line(problem.place()) + ": " + Shown.message(problem))
                .collect(Collectors.joining("\n"));
        long more = tally.count() - kept.size();
        String said = places + (more > 0 ? "\nand %s more".formatted(more) : "");
        String mend = kept.isEmpty() ? "" : "\nmend: " + kept.get(0).rule().fix();
        String name = name(tally.code(), tally.columns())
                + (tally.severity() == Severity.ERROR
                        ? ""
                        : ", " + tally.severity().text());
        String failure = tally.severity() == Severity.ERROR ? Count.of(tally.count(), "time", "times") : "";
        return new Case(name, failure, "", said + mend);
    }

    private static String name(String code, List<String> columns) {
        return code + (columns.isEmpty() ? "" : " " + Shown.names(columns));
    }
}
