package dev.roster.validate;

import dev.roster.problem.Rule;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of a file, and reads no further than it has to. */
abstract class Peek implements RowSink {

    @Override
    public void row(RawRow row) throws IOException {
        throw new Enough();
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        // whoever validates the file will hear of it
    }

    final void at(RosterSource source, String name) throws IOException {
        try {
            source.read(name, this);
        } catch (Enough | UnreadableFileException e) {
            // what there is to see was seen
        }
    }

    /** Returns the header of a file; {@code null} where there is none, or the file cannot be opened. */
    static @Nullable RawRow header(RosterSource source, String name) throws IOException {
        Header header = new Header();
        header.at(source, name);
        return header.row;
    }

    /** Returns the version that the manifest of a set says; {@code null} where it says none. */
    static @Nullable String version(RosterSource source, Format format, ManifestSpec manifest) throws IOException {
        FileSpec<?> file = format.file(manifest.type());
        Version version = new Version(
                file.column(manifest.name()).header(),
                file.column(manifest.value()).header(),
                manifest.version());
        version.at(source, file.name());
        return version.found;
    }

    /** Keeps a copy of the header, because a reader fills its row again. */
    private static final class Header extends Peek {
        private @Nullable RawRow row;

        @Override
        public void header(RawRow names) throws IOException {
            RawRow copy = new RawRow();
            copy.reset(names.bytes().clone(), names.line(), names.record());
            for (int i = 0; i < names.size(); i++) {
                copy.add(names.start(i), names.end(i), names.offset(i));
            }
            Rule fault = names.fault();
            if (fault != null) {
                copy.spoil(fault, names.faultLine(), names.figures());
            }
            row = copy;
            throw new Enough();
        }
    }

    /** Looks for one property among the first rows, which are all that a manifest has. */
    private static final class Version extends Peek {
        private static final int MOST_ROWS = 1000;

        private final String name;
        private final String value;
        private final String wanted;
        private int nameCell = -1;
        private int valueCell = -1;
        private int rows;
        private @Nullable String found;

        private Version(String name, String value, String wanted) {
            this.name = name;
            this.value = value;
            this.wanted = wanted;
        }

        @Override
        public void header(RawRow names) throws IOException {
            for (int i = 0; i < names.size(); i++) {
                nameCell = names.text(i).equals(name) ? i : nameCell;
                valueCell = names.text(i).equals(value) ? i : valueCell;
            }
            if (nameCell < 0 || valueCell < 0) {
                throw new Enough();
            }
        }

        @Override
        public void row(RawRow row) throws IOException {
            boolean whole = row.size() > Math.max(nameCell, valueCell);
            if (whole && row.text(nameCell).equals(wanted)) {
                found = row.text(valueCell);
            }
            if (found != null || ++rows >= MOST_ROWS) {
                throw new Enough();
            }
        }
    }
}
