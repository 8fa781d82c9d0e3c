package dev.roster.io.snapshot;

import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which files of a set are whole and which hold changes only: the rows say so where they agree, else the manifest. */
final class FileModes {
    private final Format format;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Set<Kind>> rows = new HashMap<>();

    private enum Kind {
        WHOLE,
        CHANGE,
        NEITHER
    }

    /** Makes modes of which nothing is known yet. */
    FileModes(Format format) {
        this.format = format;
    }

    /** Returns whether a file is the one that says it of the others. */
    boolean manifest(FileSpec<?> file) {
        ManifestSpec manifest = format.manifest();
        return manifest != null && manifest.type() == file.type();
    }

    /** Takes a row of a file. */
    void count(String file, RowMarks marks, RawRow row) {
        if (marks.anyDeltaOnly()) {
            Boolean change = marks.ofDelta(row);
            rows.computeIfAbsent(file, none -> EnumSet.noneOf(Kind.class))
                    .add(change == null ? Kind.NEITHER : change ? Kind.CHANGE : Kind.WHOLE);
        }
    }

    /** Returns a sink that reads the manifest and hands its rows on. */
    RowSink reading(RowSink next) {
        ManifestSpec manifest = format.manifest();
        if (manifest == null) {
            throw new IllegalStateException("a format without a manifest has no rows of one");
        }
        FileSpec<?> file = format.file(manifest.type());
        return new ManifestRows(
                file.column(manifest.name()).header(),
                file.column(manifest.value()).header(),
                next);
    }

    /** Returns what a file that is there holds. */
    FileMode of(String file) {
        Set<Kind> kinds = rows.getOrDefault(file, Set.of());
        if (kinds.equals(Set.of(Kind.CHANGE))) {
            return FileMode.DELTA;
        }
        return kinds.equals(Set.of(Kind.WHOLE)) || !saidDelta(file) ? FileMode.BULK : FileMode.DELTA;
    }

    /** Returns whether the manifest calls a file a delta. */
    private boolean saidDelta(String file) {
        return format.properties().stream()
                .filter(property -> file.equals(property.file()))
                .map(PropertySpec::name)
                .anyMatch(name -> FileMode.DELTA.text().equals(said.get(name)));
    }

    /** Returns whether the manifest calls any file a delta. */
    boolean anySaidDelta() {
        return said.containsValue(FileMode.DELTA.text());
    }

    /** Reads what the manifest says. */
    private final class ManifestRows implements RowSink {
        private final String nameHeader;
        private final String valueHeader;
        private final RowSink next;
        private int name = -1;
        private int value = -1;

        ManifestRows(String nameHeader, String valueHeader, RowSink next) {
            this.nameHeader = nameHeader;
            this.valueHeader = valueHeader;
            this.next = next;
        }

        @Override
        public void header(RawRow names) throws IOException {
            for (int i = 0; i < names.size(); i++) {
                name = names.text(i).equals(nameHeader) ? i : name;
                value = names.text(i).equals(valueHeader) ? i : value;
            }
            next.header(names);
        }

        @Override
        public void row(RawRow row) throws IOException {
            if (name >= 0 && value >= 0 && name < row.size() && value < row.size()) {
                said.putIfAbsent(row.text(name), row.text(value));
            }
            next.row(row);
        }

        @Override
        public void trouble(SyntaxTrouble trouble) throws IOException {
            next.trouble(trouble);
        }
    }
}
