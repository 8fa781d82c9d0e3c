package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.validate.FileFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directories of a layout with fixed names, as they were found; files are put beside the others, then in their place. */
final class Places {
    /** Half a day: what broke in the last night is cleared up in the next, and no delivery takes that long. */
    private static final Duration LATELY = Duration.ofHours(12);

    private final SftpSession session;
    private final String server;
    private final NamedLayout layout;
    private final List<FileFacts> files;
    private final Map<String, SortedMap<String, RemoteEntry>> found = new LinkedHashMap<>();

    Places(SftpSession session, String server, NamedLayout layout, List<FileFacts> files) throws DeliveryException {
        this.session = session;
        this.server = server;
        this.layout = layout;
        this.files = files;
        for (FileFacts file : files) {
            String directory = RemotePath.parent(layout.pathOf(file.name()));
            if (!found.containsKey(directory)) {
                found.put(directory, session.list(directory));
            }
        }
    }

    /** Returns the path under which a file is sent: one of its own, or where it belongs. */
    String wayOf(String file) {
        String path = layout.pathOf(file);
        return layout.replace() == Replace.DIRECT
                ? path
                : RemotePath.of(RemotePath.parent(path), TemporaryName.fresh());
    }

    /** Returns whether a file is on the kind of way that the layout has now; an earlier program may have had another one. */
    boolean isWay(JournalFile file) {
        return file.path().equals(pathOf(file.name())) == (layout.replace() == Replace.DIRECT);
    }

    String pathOf(String file) {
        return layout.pathOf(file);
    }

    /** Refuses, before anything is sent, what could not be finished. */
    void requireReplaceable() throws IncompatibleServerException {
        for (FileFacts file : files) {
            String path = layout.pathOf(file.name());
            RemoteEntry there = at(path);
            if (there != null && !there.mayBeFile()) {
                throw new IncompatibleServerException(
                        "%s: '%s' is no file (%s), so no file can take its place; nothing was sent; ask the receiver to remove it"
                                .formatted(server, path, there.kind()),
                        null);
            }
            if (there != null && layout.replace() == Replace.ATOMIC && !session.replacesAtOnce()) {
                throw new IncompatibleServerException(
                        "%s has no posix-rename@openssh.com, so '%s', which is there, cannot be replaced without a moment in which it is missing; nothing was sent; ask the receiver for a server that can, or to take the old files away before each delivery"
                                .formatted(server, path),
                        null);
            }
        }
    }

    /**
     * Removes what broken deliveries left under temporary names, where the account may. What was written to lately may be
     * on its way from somebody else; where the server names no time it is taken for left.
     */
    void removeLeftovers(Collection<JournalFile> used, Instant now) throws ConnectionLostException {
        Set<String> ours = used.stream().map(JournalFile::path).collect(Collectors.toSet());
        long lately = now.minus(LATELY).getEpochSecond();
        remove((path, entry) -> TemporaryName.isSent(nameOf(path)) && entry.modified() < lately, ours);
    }

    /** Removes the older files that earlier deliveries set aside, where newer ones have their places. */
    void removeAsides(Collection<JournalFile> used) {
        Set<String> ours = used.stream()
                .filter(file -> !file.path().equals(pathOf(file.name())))
                .map(this::asideOf)
                .collect(Collectors.toSet());
        try {
            remove((path, entry) -> isReplaced(path), ours);
        } catch (ConnectionLostException lost) {
            // Everything is delivered; the next delivery tries again.
        }
    }

    private void remove(BiPredicate<String, RemoteEntry> left, Set<String> ours) throws ConnectionLostException {
        for (Map.Entry<String, SortedMap<String, RemoteEntry>> directory : found.entrySet()) {
            for (Map.Entry<String, RemoteEntry> entry : directory.getValue().entrySet()) {
                String path = RemotePath.of(directory.getKey(), entry.getKey());
                boolean file = entry.getValue().kind() == Kind.FILE;
                if (file && !ours.contains(path) && left.test(path, entry.getValue())) {
                    removeIfAllowed(path);
                }
            }
        }
    }

    /** Returns whether an older file was set aside there, and is not the only one: another file has its place. */
    private boolean isReplaced(String path) {
        String place = TemporaryName.placeOf(nameOf(path));
        try {
            return place != null && session.look(RemotePath.of(RemotePath.parent(path), place)) != null;
        } catch (DeliveryException unseen) {
            return false;
        }
    }

    private String asideOf(JournalFile file) {
        return TemporaryName.asideOf(file.path(), pathOf(file.name()));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Removes a file of ours; a refusal leaves it there. */
    void removeIfAllowed(String path) throws ConnectionLostException {
        try {
            session.remove(path);
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (DeliveryException refused) {
            // The next delivery tries again.
        }
    }

    /** Gives a file its name, in the place of the one that had it. */
    void put(String way, String file) throws DeliveryException {
        String path = layout.pathOf(file);
        if (at(path) != null && session.replacesAtOnce()) {
            session.replace(way, path);
            return;
        }
        try {
            session.rename(way, path);
        } catch (RemoteRefusedException refused) {
            if (layout.replace() != Replace.DELETE_FIRST || session.look(path) == null) {
                throw refused;
            }
            exchange(way, path);
        }
    }

    /**
     * Sets the older file aside, where it stays until another delivery has come to its end: a request of a broken connection
     * that is carried out late finds that name taken, and cannot set the new file aside.
     */
    private void exchange(String way, String path) throws DeliveryException {
        String aside = TemporaryName.asideOf(way, path);
        session.rename(path, aside);
        try {
            session.rename(way, path);
        } catch (RemoteRefusedException refused) {
            session.rename(aside, path);
            throw refused;
        }
    }

    /** Returns whether an older file was set aside, and none has its place. */
    boolean isSetAside(JournalFile file) throws DeliveryException {
        return layout.replace() == Replace.DELETE_FIRST
                && session.look(pathOf(file.name())) == null
                && session.look(asideOf(file)) != null;
    }

    /** Gives an older file that was set aside its place back; returns whether none waits for that. */
    boolean restored(JournalFile file) throws ConnectionLostException {
        try {
            if (isSetAside(file)) {
                session.rename(asideOf(file), pathOf(file.name()));
            }
            return true;
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (DeliveryException refused) {
            return false;
        }
    }

    NamedLayout layout() {
        return layout;
    }

    /** Returns whether the receiver takes files away, so that one that is gone may be delivered. */
    boolean areEmptied() {
        return layout instanceof AutoLayout;
    }

    private @Nullable RemoteEntry at(String path) {
        String directory = RemotePath.parent(path);
        SortedMap<String, RemoteEntry> entries = found.get(directory);
        return entries == null ? null : entries.get(nameOf(path));
    }
}
