package dev.roster.io.plan;

import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.SnapshotRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the removed rows of a file that hang on rows which are {@link Past} from the others. Sorts them on disk for that. */
final class Orphans implements Closeable {
    private final Path folder;
    private final Taker taker;
    private final @Nullable RecordSorter past;
    private final RecordSorter removed;

    /** Takes a removed row. */
    interface Taker {
        void take(SnapshotRow row, boolean orphaned) throws IOException;
    }

    /**
     * Makes one for the rows of a file.
     *
     * @param targets the files on which they hang
     */
    Orphans(Path folder, Past past, List<String> targets, Taker taker) throws IOException {
        this.folder = folder;
        this.taker = taker;
        this.past = past.of(targets);
        this.removed = Leftover.sorter(folder);
    }

    /** Takes a removed row, and hands it on at once where it can hang on nothing that is past. */
    void add(Leftover leftover) throws IOException {
        if (past == null) {
            taker.take(leftover.row(), false);
        } else {
            removed.add(leftover.marked(leftover.row().parent(), null, null));
        }
    }

    /** Hands the others on; nothing is added any more. */
    void tell() throws IOException {
        if (past == null) {
            return;
        }
        try (RecordSorter byOther = Leftover.sorter(folder)) {
            Past.look(past, removed, (record, orphaned) -> {
                Leftover leftover = Leftover.of(record);
                if (orphaned) {
                    taker.take(leftover.row(), true);
                } else {
                    byOther.add(leftover.marked(leftover.row().other(), null, null));
                }
            });
            Past.look(
                    past,
                    byOther,
                    (record, orphaned) -> taker.take(Leftover.of(record).row(), orphaned));
        }
    }

    @Override
    public void close() throws IOException {
        removed.close();
        if (past != null) {
            past.close();
        }
    }
}
