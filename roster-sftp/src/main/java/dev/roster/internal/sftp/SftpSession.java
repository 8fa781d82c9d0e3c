package dev.roster.internal.sftp;

import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.RemoteMissingException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.RemoteDirectory;
import net.schmizz.sshj.sftp.RenameFlags;
import net.schmizz.sshj.sftp.SFTPEngine;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is logged in and speaks SFTP. It can list, make directories, look at, create, rename and remove
 * files; it cannot change attributes. After a {@link ConnectionLostException} it is of no more use. Several threads may use it at once, each for
 * files of its own.
 */
public final class SftpSession {
    private static final int MOST_ENTRIES = 100_000;

    private final SshLink link;
    private final ReadableEngine engine;
    private final int mostEntries;
    private final CheckFile checkFile;
    private final WriteLimit writeLimit;

    private SftpSession(SshLink link, ReadableEngine engine, int mostEntries) {
        this.link = link;
        this.engine = engine;
        this.mostEntries = mostEntries;
        this.checkFile = new CheckFile(link, engine);
        this.writeLimit = new WriteLimit(link, engine);
    }

    /** Connects, checks the host key, logs in. */
    public static SftpSession open(Endpoint endpoint) throws DeliveryException {
        return open(endpoint, MOST_ENTRIES);
    }

    /** As {@link #open(Endpoint)}, for directories of at most so many entries. */
    public static SftpSession open(Endpoint endpoint, int mostEntries) throws DeliveryException {
        return open(endpoint, mostEntries, trusted -> {});
    }

    /** As {@link #open(Endpoint)}, and tells somebody the fingerprint of the server's key before the login. */
    public static SftpSession open(Endpoint endpoint, Consumer<String> trusted) throws DeliveryException {
        return open(endpoint, MOST_ENTRIES, trusted);
    }

    private static SftpSession open(Endpoint endpoint, int mostEntries, Consumer<String> trusted)
            throws DeliveryException {
        SshLink link = SshLink.open(endpoint, trusted);
        boolean opened = false;
        try {
            ReadableEngine engine = link.call("starting SFTP", () -> new ReadableEngine(link.client()));
            engine.setTimeoutMs(link.answerMillis());
            link.call("starting SFTP", engine::init);
            requireVersion3(link, engine);
            opened = true;
            return new SftpSession(link, engine, mostEntries);
        } finally {
            if (!opened) {
                link.cut();
            }
        }
    }

    /** Creating a file exclusively means what we need since version 3. */
    private static void requireVersion3(SshLink link, SFTPEngine engine) throws IncompatibleServerException {
        if (engine.getOperativeProtocolVersion() < 3) {
            throw new IncompatibleServerException(
                    "%s speaks version %s of SFTP, 3 is needed; ask the receiver for another server"
                            .formatted(link.server(), engine.getOperativeProtocolVersion()),
                    null);
        }
    }

    /** Returns host and port as messages show them. */
    public String server() {
        return link.server();
    }

    /** Returns the fingerprint of the server's key. */
    public String hostKey() {
        return link.hostKey();
    }

    /** Returns the algorithms of the connection, each with what it is for. */
    public List<String> algorithms() {
        return link.negotiated().names();
    }

    /** Returns the version of SFTP that is spoken. */
    public int version() {
        return engine.getOperativeProtocolVersion();
    }

    /** Returns the names of what the server announces besides; not all of it need work. */
    public List<String> extensions() {
        return engine.extensions();
    }

    /** Returns the free bytes around a path, or -1 where the server does not say. */
    public long spaceLeft(String path) throws DeliveryException {
        return new FreeSpace(link, engine).bytes(path);
    }

    /** Lists a directory by name, without itself and its parent. */
    public SortedMap<String, RemoteEntry> list(String path) throws DeliveryException {
        String step = "listing '%s'".formatted(path);
        RemoteListing listing = new RemoteListing(mostEntries);
        link.call(step, () -> {
            RemoteDirectory directory = engine.openDir(path);
            directory.scan(listing);
            directory.close();
            return listing;
        });
        if (!listing.isComplete()) {
            throw new IncompatibleServerException(
                    "%s, %s: more than %s entries, or a name twice; ask the receiver to clear the directory"
                            .formatted(link.server(), step, mostEntries),
                    null);
        }
        return listing.entries();
    }

    /** Makes a directory. A refusal does not say why: look. */
    public void makeDirectory(String path) throws DeliveryException {
        link.call("making the directory '%s'".formatted(path), () -> {
            engine.makeDir(path);
            return path;
        });
    }

    /** Returns what is there, not following links, or {@code null} where the server says that nothing is. */
    @Nullable
    public RemoteEntry look(String path) throws DeliveryException {
        try {
            return RemoteListing.entryOf(link.call("looking at '%s'".formatted(path), () -> engine.lstat(path)));
        } catch (RemoteMissingException nothing) {
            return null;
        }
    }

    /** Returns how many bytes of a file of a size to hand over at once; always the same on one connection. */
    public int chunk(long size) throws DeliveryException {
        return size < WriteLimit.WORTH_ASKING ? RemoteUpload.CHUNK : writeLimit.bytes();
    }

    /** Creates a file that must not be there yet. */
    public RemoteUpload create(String path) throws DeliveryException {
        byte[] handle = openToWrite("creating", path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.EXCL));
        return new RemoteUpload(link, engine, path, handle, 0);
    }

    /** Writes a file from its beginning, whether it is there or not. */
    public RemoteUpload overwrite(String path) throws DeliveryException {
        byte[] handle = openToWrite("writing", path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.TRUNC));
        return new RemoteUpload(link, engine, path, handle, 0);
    }

    /** As {@link #overwrite}, but what is there behind the last byte that is written stays. Some servers cannot. */
    public RemoteUpload writeOver(String path) throws DeliveryException {
        byte[] handle = openToWrite("writing", path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT));
        return new RemoteUpload(link, engine, path, handle, 0);
    }

    /** Writes on in a file that is there. Some servers cannot; a write tells. */
    public RemoteUpload resume(String path, long offset) throws DeliveryException {
        byte[] handle = open("writing on in", path, EnumSet.of(OpenMode.WRITE));
        return new RemoteUpload(link, engine, path, handle, offset);
    }

    /** Reads a file from its beginning. */
    public RemoteDownload read(String path) throws DeliveryException {
        return new RemoteDownload(link, engine, path, open("reading", path, EnumSet.of(OpenMode.READ)));
    }

    /**
     * Returns the SHA-256 that the server computes of a file, or {@code null} where it does not do that.
     *
     * @param bytes the file's size; the server may take its time for a large one
     */
    public byte @Nullable [] digest(String path, long bytes) throws DeliveryException {
        return checkFile.digest(path, bytes);
    }

    private byte[] openToWrite(String step, String path, Set<OpenMode> modes) throws DeliveryException {
        try {
            return open(step, path, modes);
        } catch (RemoteRefusedException refused) {
            throw new FreeSpace(link, engine).afterCreating(path, refused);
        }
    }

    private byte[] open(String step, String path, Set<OpenMode> modes) throws DeliveryException {
        return link.call(
                "%s '%s'".formatted(step, path),
                () -> engine.request(engine.newRequest(PacketType.OPEN)
                                .putString(path, StandardCharsets.UTF_8)
                                .putUInt32(OpenMode.toMask(modes))
                                .putFileAttributes(FileAttributes.EMPTY))
                        .retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS)
                        .ensurePacketTypeIs(PacketType.HANDLE)
                        .readBytes());
    }

    /** Returns whether a file can be put in another's place without a moment in which there is none. */
    public boolean replacesAtOnce() {
        return engine.supportsServerExtension("posix-rename", "openssh.com");
    }

    /** Gives a file another name, under which there should be nothing. What is there, some servers replace. */
    public void rename(String from, String to) throws DeliveryException {
        rename(from, to, EnumSet.noneOf(RenameFlags.class));
    }

    /** Puts a file in another's place; only where {@link #replacesAtOnce()}. */
    public void replace(String from, String to) throws DeliveryException {
        rename(from, to, EnumSet.of(RenameFlags.OVERWRITE));
    }

    private void rename(String from, String to, Set<RenameFlags> flags) throws DeliveryException {
        link.call("renaming to '%s'".formatted(to), () -> {
            engine.rename(from, to, flags);
            return to;
        });
    }

    /** Removes a file. */
    public void remove(String path) throws DeliveryException {
        link.call("removing '%s'".formatted(path), () -> {
            engine.remove(path);
            return path;
        });
    }

    /** Removes an empty directory. */
    public void removeDirectory(String path) throws DeliveryException {
        link.call("removing the directory '%s'".formatted(path), () -> {
            engine.removeDir(path);
            return path;
        });
    }

    /** Cuts the connection at once, from any thread; whoever waits for an answer gets none. */
    public void cut() {
        link.cut();
    }

    /** Says goodbye within a second, then cuts the connection. Never throws. */
    public void close() {
        link.close();
    }
}
