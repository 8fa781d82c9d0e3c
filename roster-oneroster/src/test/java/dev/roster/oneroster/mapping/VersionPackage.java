package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.problem.Severity;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A package of some version, row by row, and what becomes of it in another one. */
final class VersionPackage {
    private static final String WHEN = "2026-10-01T00:00:00Z";

    private final Format format;
    private final Path folder;
    private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();

    VersionPackage(Format format, Path folder) {
        this.format = format;
        this.folder = folder;
    }

    /**
     * Adds a row; what it does not name is blank, but for the time of a change.
     *
     * @param cells each as a header, an equals sign and a text
     */
    VersionPackage row(String file, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            row.put(parts[0], parts[1]);
        }
        if (row.containsKey("status") && format.manifest() != null) {
            row.putIfAbsent("dateLastModified", WHEN);
        }
        files.computeIfAbsent(file, name -> new ArrayList<>()).add(row);
        return this;
    }

    /** Maps the package into a folder; every error that is found there has to be announced. */
    LossReport to(Format to, Path target) throws IOException {
        write();
        return map(format, folder, to, target);
    }

    /** Maps a package that is there, and looks at the target as above. */
    static LossReport map(Format from, Path source, Format to, Path target) throws IOException {
        Files.createDirectories(target);
        MappingResult result = Mapping.between(from, to).run(RosterFolder.at(source), RosterFolder.at(target));
        assertThat(errors(result.source())).isEmpty();
        assertThat(result.mapped()).as(result.refusal()).isTrue();
        Report report =
                Roster.validate(to, RosterFolder.at(target), Options.standard().withCap(1_000_000));
        assertThat(errors(report)).isEqualTo(announced(result.loss()));
        return result.loss();
    }

    private static Map<String, Long> errors(Report report) {
        Map<String, Long> errors = new TreeMap<>();
        report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem -> errors.merge(
                        problem.code() + " " + problem.place().file()
                                + (problem.code().equals("missing_value") ? " " + problem.columns() : ""),
                        1L,
                        Long::sum));
        return errors;
    }

    private static Map<String, Long> announced(LossReport loss) {
        Map<String, Long> announced = new TreeMap<>();
        for (LossReport.Target target : loss.targets()) {
            target.broken().forEach((code, count) -> announced.put(code + " " + target.file(), count));
            target.columns().stream()
                    .filter(column -> column.missing() > 0)
                    .forEach(column -> announced.put(
                            "missing_value %s [%s]".formatted(target.file(), column.header()), column.missing()));
        }
        return announced;
    }

    /** Writes the package and its manifest. */
    void write() throws IOException {
        for (Map.Entry<String, List<Map<String, String>>> file : files.entrySet()) {
            Set<String> headers = new LinkedHashSet<>();
            format.layouts(file.getKey()).get(0).columns().forEach(column -> headers.add(column.header()));
            file.getValue().forEach(row -> headers.addAll(row.keySet()));
            StringBuilder text = new StringBuilder(String.join(",", headers)).append("\r\n");
            for (Map<String, String> row : file.getValue()) {
                text.append(headers.stream()
                                .map(header -> row.getOrDefault(header, ""))
                                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
            Files.writeString(folder.resolve(file.getKey()), text);
        }
        if (format.manifest() != null) {
            writeManifest();
        }
    }

    private void writeManifest() throws IOException {
        StringBuilder text = new StringBuilder("propertyName,value\r\n");
        format.properties().stream()
                .filter(property -> property.required())
                .forEach(property -> text.append("%s,%s\r\n"
                        .formatted(
                                property.name(),
                                property.file() == null ? property.values().get(0) : mode(property.file()))));
        Files.writeString(folder.resolve("manifest.csv"), text);
    }

    private String mode(String file) {
        List<Map<String, String>> rows = files.get(file);
        return rows == null ? "absent" : rows.get(0).getOrDefault("status", "").isEmpty() ? "bulk" : "delta";
    }

    /** Returns the rows of a file as texts by header. */
    static List<Map<String, String>> rows(Path folder, String file) throws IOException {
        List<List<String>> read = new ArrayList<>();
        RosterFolder.at(folder).read(file, new RowSink() {
            @Override
            public void header(RawRow names) {
                row(names);
            }

            @Override
            public void row(RawRow row) {
                read.add(IntStream.range(0, row.size()).mapToObj(row::text).toList());
            }

            @Override
            public void trouble(SyntaxTrouble trouble) {
                throw new IllegalStateException("what was written cannot be read: " + trouble);
            }
        });
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : read.subList(1, read.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            IntStream.range(0, cells.size()).forEach(i -> row.put(read.get(0).get(i), cells.get(i)));
            rows.add(row);
        }
        return rows;
    }

    /** Returns what became of the cells of a column, as in "2 KEPT, 1 DROPPED". */
    static String fates(LossReport loss, String file, String header) {
        LossReport.SourceColumn column = loss.sources().stream()
                .filter(source -> source.file().equals(file))
                .flatMap(source -> source.columns().stream())
                .filter(one -> one.header().equals(header))
                .findFirst()
                .orElseThrow();
        List<String> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (column.count(fate) > 0) {
                fates.add(column.count(fate) + " " + fate);
            }
        }
        return String.join(", ", fates);
    }
}
