package dev.roster.internal.sftp.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The journal of the deliveries to one target: the last one, and how far it has come. Each change is on the disk, whole,
 * before {@link #announce} or {@link #record} returns. Nobody else has it as long as it is open; several threads may write.
 */
public final class Journal implements Closeable {
    private final @Nullable JournalFolder folder;
    private @Nullable JournalEntry entry;

    private Journal(@Nullable JournalFolder folder, @Nullable JournalEntry entry) {
        this.folder = folder;
        this.entry = entry;
    }

    /** Returns a journal that ends with the program. */
    public static Journal inMemory() {
        return new Journal(null, null);
    }

    /**
     * Opens the journal of a folder, which is let go of where that fails.
     *
     * @throws IOException if it cannot be read or written, or somebody else has it open
     */
    public static Journal open(JournalFolder folder) throws IOException {
        boolean opened = false;
        try {
            Journal journal = new Journal(folder, folder.read());
            opened = true;
            return journal;
        } finally {
            if (!opened) {
                folder.close();
            }
        }
    }

    /** Returns the last delivery, or {@code null} where there was none. */
    public synchronized @Nullable JournalEntry last() {
        return entry;
    }

    /** Returns the delivery that is under way. */
    public synchronized JournalEntry entry() {
        if (entry == null) {
            throw new IllegalStateException("no delivery has begun; begin one first");
        }
        return entry;
    }

    /** Begins a delivery; what was there is forgotten. */
    public synchronized void begin(JournalEntry fresh) throws IOException {
        entry = fresh;
        save(fresh);
    }

    /** Writes down what is about to be done; where that fails, nothing has changed. */
    public synchronized void announce(UnaryOperator<JournalEntry> change) throws IOException {
        save(change.apply(entry()));
    }

    /** Writes down what was done; where that fails, it is known as long as the program runs. */
    public synchronized void record(UnaryOperator<JournalEntry> change) throws IOException {
        entry = change.apply(entry());
        save(entry);
    }

    private void save(JournalEntry changed) throws IOException {
        if (folder != null) {
            Uninterrupted.run(() -> folder.write(changed));
        }
        entry = changed;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
