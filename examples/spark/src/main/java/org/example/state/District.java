package org.example.state;

import dev.roster.problem.Problem;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import dev.roster.validate.Report.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One district on the driver: what became of its files, and what its report says besides the findings of rows. */
final class District {
    private final String name;
    private final Path folder;
    private final Map<String, FileOutcome> files = new TreeMap<>();
    private final List<Report.NotRun> stopped = new ArrayList<>();
    private Report outline;

    District(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    void add(FileOutcome file) {
        files.put(file.name(), file);
    }

    void stop(Report.NotRun rule) {
        stopped.add(rule);
    }

    /** Returns the ids of the files whose headers are known. */
    Set<String> layouts(Declarations declarations) {
        return files.values().stream()
                .filter(file -> file.layout() >= 0)
                .map(file -> declarations.file(file.layout()).id())
                .collect(Collectors.toSet());
    }

    /** Returns what the library says without the rows; made once all files were read. */
    Report outline(Format format) throws IOException {
        if (outline == null) {
            outline = Outline.of(format, folder, files);
        }
        return outline;
    }

    /** Returns the findings that no row has; those beyond the cap as often as they were counted. */
    List<Problem> findings() {
        List<Problem> findings = new ArrayList<>();
        for (Report.Total total : outline.totals()) {
            List<Problem> some = outline.problems().stream()
                    .filter(problem -> problem.code().equals(total.code()))
                    .filter(problem -> Objects.equals(problem.place().file(), total.file()))
                    .toList();
            FileOutcome file = total.file() == null ? null : files.get(total.file());
            boolean hasRows = file != null && file.rows() > 0;
            if (!hasRows || !Outline.ofMissingRows(total.code())) {
                findings.addAll(some);
                for (long more = some.size(); more < total.count(); more++) {
                    findings.add(some.get(some.size() - 1));
                }
            }
        }
        return findings;
    }

    /** Returns the report on the district; the rules that were stopped stand behind those that could not run from the start. */
    Report report(Pages pages) {
        List<Report.NotRun> notRun = new ArrayList<>(outline.notRun());
        notRun.addAll(stopped);
        List<FileFacts> facts = outline.files().stream()
                .map(file -> new FileFacts(file.name(), files.get(file.name()).rows(), file.bytes(), file.sha256()))
                .toList();
        return new Report(
                outline.format(),
                outline.fingerprint(),
                stopped.isEmpty() ? outline.status() : Status.PARTIAL,
                notRun,
                facts,
                outline.order(),
                pages.problems(),
                pages.totals(),
                pages.counts());
    }
}
