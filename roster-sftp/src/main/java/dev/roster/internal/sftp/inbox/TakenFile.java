package dev.roster.internal.sftp.inbox;

/**
 * A file that was received, and is to be taken away from where it lies.
 *
 * @param source its name there
 * @param aside its name there while it waits to be deleted
 * @param received what was received
 */
public record TakenFile(String source, String aside, StagedFile received) {
    static TakenFile of(FoundFile found, StagedFile received) {
        return new TakenFile(found.source(), AsideName.fresh(), received);
    }
}
