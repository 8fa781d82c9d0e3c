package dev.roster.io.profile;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.profile.Supplement.Row;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the supplement of a profile file, collecting what is wrong with it. */
final class SupplementReader {
    private final Path file;
    private final Format format;
    private final List<Fault> faults = new ArrayList<>();
    private final Shapes shapes = new Shapes();

    SupplementReader(Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    Supplement read() throws IOException {
        YamlNode root = new YamlReader(ProfileReader.DEEPEST, key -> true, faults).read(file);
        YamlNode node = root == null ? null : shapes.map(root).get(ProfileKeys.SUPPLEMENT);
        Map<String, List<Row>> files = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : shapes.map(node).entrySet()) {
            List<FileSpec<?>> layouts = format.layouts(entry.getKey());
            if (layouts.isEmpty()) {
                List<String> names =
                        format.files().stream().map(FileSpec::name).distinct().toList();
                shapes.fault(
                        entry.getValue(),
                        "%s is no file of %s".formatted(Quoted.of(entry.getKey()), format.id()),
                        "the nearest one is '%s'".formatted(Nearest.to(entry.getKey(), names)));
            } else {
                files.put(entry.getKey(), checked(entry.getValue(), layouts.get(0), rows(entry.getValue())));
            }
        }
        faults.addAll(shapes.faults());
        if (!faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return Supplement.of(files);
    }

    private List<Row> rows(YamlNode node) throws IOException {
        if (node.text() != null) {
            return SupplementCsv.rows(file, node, shapes);
        }
        List<Row> rows = new ArrayList<>();
        for (YamlNode item : shapes.items(node)) {
            rows.add(new Row(item.where(), shapes.texts(item)));
        }
        return rows;
    }

    /** Each row has the key, alone, and no header that the file does not have. */
    private List<Row> checked(YamlNode node, FileSpec<?> spec, List<Row> rows) {
        List<String> headers = spec.columns().stream().map(ColumnSpec::header).toList();
        List<String> key = spec.headers(spec.keys().get(0).columns());
        Map<List<String>, String> seen = new HashMap<>();
        for (Row row : rows) {
            for (String header : row.cells().keySet()) {
                if (!headers.contains(header)) {
                    fault(
                            row,
                            node,
                            "%s is no column of %s".formatted(Quoted.of(header), spec.name()),
                            "the nearest one is '%s'".formatted(Nearest.to(header, headers)));
                }
            }
            List<String> values = key.stream()
                    .map(header -> row.cells().getOrDefault(header, ""))
                    .toList();
            String first = seen.putIfAbsent(values, row.where());
            if (values.contains("")) {
                fault(
                        row,
                        node,
                        "a row of %s has no %s".formatted(spec.name(), String.join(", ", key)),
                        "say which row it is about");
            } else if (first != null) {
                fault(row, node, "the row at %s is about the same".formatted(first), "keep one of them");
            }
        }
        return rows;
    }

    private void fault(Row row, YamlNode node, String what, String mend) {
        faults.add(new Fault(row.where().isEmpty() ? node.where() : row.where(), what, mend));
    }
}
