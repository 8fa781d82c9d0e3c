package dev.roster.io.plan;

import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which files of a package hold changes only, as its manifest says: what they lack is not gone. */
final class Deltas implements RowSink {
    private final String nameHeader;
    private final String valueHeader;
    private final Map<String, String> said = new HashMap<>();
    private int name = -1;
    private int value = -1;

    private Deltas(String nameHeader, String valueHeader) {
        this.nameHeader = nameHeader;
        this.valueHeader = valueHeader;
    }

    /** Returns the names of such files; none where the format has no manifest or the set lacks it. */
    static Set<String> in(Format format, RosterSource set) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        ManifestSpec manifest = format.manifest();
        if (manifest == null) {
            return names;
        }
        FileSpec<?> file = format.file(manifest.type());
        if (!set.names().contains(file.name())) {
            return names;
        }
        Deltas rows = new Deltas(
                file.column(manifest.name()).header(),
                file.column(manifest.value()).header());
        set.read(file.name(), rows);
        for (PropertySpec property : format.properties()) {
            if (property.file() != null && FileMode.DELTA.text().equals(rows.said.get(property.name()))) {
                names.add(property.file());
            }
        }
        return names;
    }

    @Override
    public void header(RawRow names) {
        for (int i = 0; i < names.size(); i++) {
            name = names.text(i).equals(nameHeader) ? i : name;
            value = names.text(i).equals(valueHeader) ? i : value;
        }
    }

    @Override
    public void row(RawRow row) {
        if (name >= 0 && value >= 0 && name < row.size() && value < row.size()) {
            said.putIfAbsent(row.text(name), row.text(value));
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        // the set was validated
    }
}
