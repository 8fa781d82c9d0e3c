package dev.roster.sftp;

import dev.roster.internal.sftp.journal.Journal;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.fault.JournalException;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes down how far one delivery has come, and then tells whoever listens. */
final class ProgressLog {
    private final Journal journal;
    private final DeliveryListener listener;
    private final String server;

    ProgressLog(Journal journal, DeliveryListener listener, String server) {
        this.journal = journal;
        this.listener = listener;
        this.server = server;
    }

    JournalEntry entry() {
        return journal.entry();
    }

    boolean is(State state) {
        return entry().state() == state;
    }

    void begin(JournalEntry fresh) throws JournalException {
        write(() -> journal.begin(fresh));
    }

    void attempted() throws JournalException {
        write(() -> journal.record(JournalEntry::attempted));
    }

    void claiming(String epoch) throws JournalException {
        announce(Step.CLAIMING, entry -> entry.claiming(epoch));
    }

    void abandonEpoch() throws JournalException {
        write(() -> journal.record(JournalEntry::withoutEpoch));
    }

    void uploading(List<JournalFile> files) throws JournalException {
        announce(Step.UPLOADING, entry -> entry.uploading(files));
    }

    void uploadingAgain() throws JournalException {
        write(() -> journal.record(entry -> entry.in(State.UPLOADING)));
    }

    void file(JournalFile file) throws JournalException {
        record(Step.FILE, entry -> entry.with(file));
    }

    void committing() throws JournalException {
        announce(Step.COMMITTING, entry -> entry.in(State.COMMITTING));
    }

    void acknowledged() throws JournalException {
        record(Step.ACKNOWLEDGED, entry -> entry.in(State.ACKNOWLEDGED));
    }

    void done() throws JournalException {
        record(Step.DONE, entry -> entry.in(State.DONE));
    }

    private void announce(Step step, UnaryOperator<JournalEntry> change) throws JournalException {
        write(() -> journal.announce(change));
        listener.reached(step);
    }

    private void record(Step step, UnaryOperator<JournalEntry> change) throws JournalException {
        write(() -> journal.record(change));
        listener.reached(step);
    }

    private void write(Writing writing) throws JournalException {
        try {
            writing.write();
        } catch (IOException unwritten) {
            throw new JournalException(
                    "%s: the journal of this delivery could not be written here; see that the disk of the delivery folder has room, and publish the same files again"
                            .formatted(server),
                    unwritten);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
