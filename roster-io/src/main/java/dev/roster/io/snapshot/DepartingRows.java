package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.problem.PackageRules;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the rows that depart, in files of changes with which nothing is compared. */
public final class DepartingRows implements RowSink {
    private final FileSpec<?> file;
    private final FileModes modes;
    private @Nullable RowMarks marks;
    private long rows;

    private DepartingRows(FileSpec<?> file, FileModes modes) {
        this.file = file;
        this.modes = modes;
    }

    /**
     * Returns how many rows depart, by the names of the files that hold changes only. A set of whole files is not read but
     * for its manifest.
     *
     * @param set the files that were validated, under their documented names
     * @throws IOException if a file cannot be read
     */
    public static Map<String, Long> in(Format format, RosterSource set, Report report) throws IOException {
        Map<String, Long> departing = new LinkedHashMap<>();
        if (format.manifest() == null) {
            return departing;
        }
        FileModes modes = new FileModes(format);
        FileSpec<?> manifest = format.file(format.manifest().type());
        if (set.names().contains(manifest.name())) {
            set.read(manifest.name(), modes.reading(new DepartingRows(manifest, modes)));
        }
        boolean conflict =
                report.totals().stream().anyMatch(total -> total.code().equals(PackageRules.MODE_CONFLICT.code()));
        if (!modes.anySaidDelta() && !conflict) {
            return departing;
        }
        for (String name : set.names()) {
            FileSpec<?> file = format.layouts(name).stream().findFirst().orElse(null);
            if (file != null && file.delta() != null) {
                DepartingRows rows = new DepartingRows(file, modes);
                set.read(name, rows);
                if (modes.of(name) == FileMode.DELTA) {
                    departing.put(name, rows.rows);
                }
            }
        }
        return departing;
    }

    @Override
    public void header(RawRow names) {
        Header header = HeaderReader.read(file, List.of(file), names);
        marks = header.known() ? new RowMarks(file, header) : null;
    }

    @Override
    public void row(RawRow row) {
        if (marks != null) {
            modes.count(file.name(), marks, row);
            rows += marks.departs(row) ? 1 : 0;
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        // the set was validated
    }
}
