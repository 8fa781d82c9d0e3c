package dev.roster.cause;

import dev.roster.cause.Looked.Damage;
import dev.roster.cause.Reference.Side;
import dev.roster.internal.place.FoundSet;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Looks once more at files whose rows refer to rows that are not there: what is referred to is read first, then what
 * refers. One reference is looked at at a time, so that the keys of one file are in memory, as numbers.
 */
final class ReferenceLook {
    private final Format format;
    private final RosterSource source;

    /** Takes the place that was validated; which files of an upload directory count is found as it was then. */
    ReferenceLook(Format format, RosterSource place) throws IOException {
        this.format = format;
        this.source = FoundSet.at(format, place).set();
    }

    /** Returns what was found; nothing of references into files that are not there, or too large. */
    Map<Reference, Looked> at(List<Reference> references) throws IOException {
        Map<Reference, Looked> looks = new LinkedHashMap<>();
        List<String> names = source.names();
        for (Reference reference : references) {
            Spellings keys = new Spellings(reference.by().size(), Spellings.MOST);
            if (names.contains(reference.target().name())) {
                read(reference.target().name(), new KeySink(reference, keys));
            }
            if (names.contains(reference.target().name()) && !keys.full()) {
                ReferringSink referring = new ReferringSink(reference, keys);
                read(reference.from().name(), referring);
                looks.put(reference, referring.looked);
                if (referring.looked.noneFound() && reference.by().size() == 1) {
                    ColumnSearch search = new ColumnSearch(format, reference, referring.looked);
                    read(reference.target().name(), search);
                    referring.looked.insteadIn(search.found());
                }
            }
        }
        return looks;
    }

    private void read(String name, RowSink sink) throws IOException {
        try {
            source.read(name, sink);
        } catch (UnreadableFileException changed) {
            // was there when it was validated: what is not seen is not explained
        }
    }

    /** Takes the keys of the rows that are referred to. */
    private final class KeySink extends CellSink {
        private final Reference reference;
        private final Spellings keys;

        private KeySink(Reference reference, Spellings keys) {
            super(format.layouts(reference.target().name()));
            this.reference = reference;
            this.keys = keys;
        }

        @Override
        void cells(RawRow row) {
            List<String> key = key(reference.by(), ordinal -> text(row, ordinal));
            if (!key.contains("")) {
                keys.add(key);
            }
        }
    }

    /** Takes the rows that refer. */
    private final class ReferringSink extends CellSink {
        private final Reference reference;
        private final Spellings keys;
        private final Looked looked = new Looked();

        private ReferringSink(Reference reference, Spellings keys) {
            super(format.layouts(reference.from().name()));
            this.reference = reference;
            this.keys = keys;
        }

        @Override
        void cells(RawRow row) {
            List<Integer> from = reference.spec().from();
            List<String> key = key(from, ordinal -> text(row, ordinal));
            if (!is(reference.from()) || key.contains("")) {
                return;
            }
            looked.row();
            int last = key.size() - 1;
            for (String item : items(row, from.get(last))) {
                key.set(last, item);
                if (!keys.has(key)) {
                    dangling(key, row.line());
                    return;
                }
            }
        }

        private void dangling(List<String> key, long line) {
            for (Form form : Form.values()) {
                for (int part = 0; part < key.size(); part++) {
                    if (keys.has(key, part, form)) {
                        Side side = form.damaged(key.get(part));
                        Side where = side == null ? Side.FROM : side;
                        looked.damaged(new Damage(form, reference.file(where), reference.header(where, part)), line);
                        return;
                    }
                }
            }
            looked.missing(LongSet.number(key), line);
        }
    }

    private static List<String> key(List<Integer> ordinals, Function<Integer, String> text) {
        List<String> key = new ArrayList<>();
        ordinals.forEach(ordinal -> key.add(text.apply(ordinal)));
        return key;
    }
}
