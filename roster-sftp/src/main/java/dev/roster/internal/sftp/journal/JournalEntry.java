package dev.roster.internal.sftp.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the delivery of one publication has come. Names and digests only.
 *
 * @param publication the publication's id
 * @param content a digest of its files' names, sizes and contents
 * @param state how far it has come
 * @param epoch the epoch that is claimed or about to be, or {@code null}
 * @param orphans epochs of ours that will never have COMPLETE, where they were made at all
 * @param files the files by name; empty until something was claimed
 * @param attempts how many connections were tried
 * @param started when it began
 */
public record JournalEntry(
        String publication,
        String content,
        State state,
        @Nullable String epoch,
        List<String> orphans,
        Map<String, JournalFile> files,
        int attempts,
        Instant started) {

    /** How far a delivery has come. */
    public enum State {
        /** Nothing was done on the server. */
        NEW,
        /** An epoch's directory may have been made. */
        CLAIMING,
        /** The epoch is ours, or the temporary names are chosen. */
        UPLOADING,
        /** COMPLETE may have been made, or files may have been given their names. */
        COMMITTING,
        /** The server has confirmed that. */
        ACKNOWLEDGED,
        /** It is over, and there is a receipt. */
        DONE
    }

    /** Copies the collections, the files in their order. */
    public JournalEntry {
        orphans = List.copyOf(orphans);
        files = new LinkedHashMap<>(files);
    }

    /** Returns the beginning of a delivery. */
    public static JournalEntry begun(String publication, String content, Instant now) {
        return new JournalEntry(publication, content, State.NEW, null, List.of(), Map.of(), 0, now);
    }

    /** Returns whether these are the same files under the same id. */
    public boolean isOf(String id, String digest) {
        return publication.equals(id) && content.equals(digest);
    }

    /** Returns whether the server confirmed that it was delivered. */
    public boolean delivered() {
        return state == State.ACKNOWLEDGED || state == State.DONE;
    }

    /** Returns a copy in another state. */
    public JournalEntry in(State other) {
        return new JournalEntry(publication, content, other, epoch, orphans, files, attempts, started);
    }

    /** Returns a copy that is about to claim an epoch, also one that an earlier go did not get. */
    public JournalEntry claiming(String name) {
        List<String> others =
                orphans.stream().filter(orphan -> !orphan.equals(name)).toList();
        return new JournalEntry(publication, content, State.CLAIMING, name, others, Map.of(), attempts, started);
    }

    /** Returns a copy whose files are to be sent. */
    public JournalEntry uploading(List<JournalFile> fresh) {
        Map<String, JournalFile> byName = new LinkedHashMap<>();
        fresh.forEach(file -> byName.put(file.name(), file));
        return new JournalEntry(publication, content, State.UPLOADING, epoch, orphans, byName, attempts, started);
    }

    /** Returns a copy that has given its epoch up. */
    public JournalEntry withoutEpoch() {
        List<String> more = new ArrayList<>(orphans);
        if (epoch != null) {
            more.add(epoch);
        }
        return new JournalEntry(publication, content, State.NEW, null, more, Map.of(), attempts, started);
    }

    /** Returns a copy in which one file is as it is now. */
    public JournalEntry with(JournalFile file) {
        Map<String, JournalFile> more = new LinkedHashMap<>(files);
        more.put(file.name(), file);
        return new JournalEntry(publication, content, state, epoch, orphans, more, attempts, started);
    }

    /** Returns a copy with one more attempt. */
    public JournalEntry attempted() {
        return new JournalEntry(publication, content, state, epoch, orphans, files, attempts + 1, started);
    }

    /** Returns a file. */
    public JournalFile file(String name) {
        return Objects.requireNonNull(files.get(name));
    }
}
