package dev.roster.io.profile;

import dev.roster.io.RosterFolder;
import dev.roster.io.profile.Supplement.Row;
import dev.roster.io.yaml.YamlNode;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a supplement that stand in a CSV file beside the profile. */
final class SupplementCsv implements RowSink {
    private final String name;
    private final YamlNode node;
    private final Shapes shapes;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();

    private SupplementCsv(String name, YamlNode node, Shapes shapes) {
        this.name = name;
        this.node = node;
        this.shapes = shapes;
    }

    static List<Row> rows(Path profile, YamlNode node, Shapes shapes) throws IOException {
        String name = String.valueOf(node.text());
        Path folder = profile.toAbsolutePath().getParent();
        if (folder == null
                || !name.endsWith(".csv")
                || !RosterFolder.at(folder).names().contains(name)) {
            shapes.fault(node, "there is no such CSV file beside the profile", "put it there and write its name alone");
            return List.of();
        }
        SupplementCsv csv = new SupplementCsv(name, node, shapes);
        RosterFolder.at(folder).read(name, csv);
        return csv.rows;
    }

    @Override
    public void header(RawRow names) {
        for (int i = 0; i < names.size(); i++) {
            headers.add(names.text(i));
        }
        if (headers.stream().distinct().count() < headers.size()) {
            shapes.fault(node, "a header of the CSV file is there twice", "keep one");
        }
    }

    @Override
    public void row(RawRow row) {
        String where = "%s, line %s".formatted(name, row.line());
        if (row.fault() != null || row.size() != headers.size()) {
            shapes.fault(node, "%s has not one cell for each header".formatted(where), "look for quotes and commas");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(headers.get(i), row.text(i));
        }
        rows.add(new Row(where, cells));
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        if (trouble.scope() != SyntaxTrouble.Scope.NOTHING) {
            shapes.fault(node, "the CSV file cannot be read: " + trouble.rule().code(), "save it as CSV in UTF-8");
        }
    }
}
