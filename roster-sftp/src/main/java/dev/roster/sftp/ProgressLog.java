package dev.roster.sftp;

import dev.roster.internal.sftp.journal.Journal;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.DeliveryListener.Step;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes down how far one delivery has come, and then tells whoever listens. */
final class ProgressLog {
    private final Journal journal;
    private final DeliveryListener listener;

    ProgressLog(Journal journal, DeliveryListener listener) {
        this.journal = journal;
        this.listener = listener;
    }

    JournalEntry entry() {
        return journal.entry();
    }

    boolean is(State state) {
        return entry().state() == state;
    }

    void attempted() throws IOException {
        journal.update(JournalEntry::attempted);
    }

    void claiming(String epoch) throws IOException {
        reach(Step.CLAIMING, entry -> entry.claiming(epoch));
    }

    void abandonEpoch() throws IOException {
        journal.update(JournalEntry::withoutEpoch);
    }

    void uploading(List<JournalFile> files) throws IOException {
        reach(Step.UPLOADING, entry -> entry.uploading(files));
    }

    void uploadingAgain() throws IOException {
        journal.update(entry -> entry.in(State.UPLOADING));
    }

    void file(JournalFile file) throws IOException {
        reach(Step.FILE, entry -> entry.with(file));
    }

    void committing() throws IOException {
        reach(Step.COMMITTING, entry -> entry.in(State.COMMITTING));
    }

    void acknowledged() throws IOException {
        reach(Step.ACKNOWLEDGED, entry -> entry.in(State.ACKNOWLEDGED));
    }

    void done() throws IOException {
        reach(Step.DONE, entry -> entry.in(State.DONE));
    }

    private void reach(Step step, UnaryOperator<JournalEntry> change) throws IOException {
        journal.update(change);
        listener.reached(step);
    }
}
