package dev.roster.benchmarks.delivery;

import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import dev.roster.validate.FileFacts;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.transport.verification.PromiscuousVerifier;

/**
 * One large file over several channels of one connection, each sending a part of it: what that would gain, since a
 * channel's window says how much may be under way. The publisher does not do it; this is sshj alone.
 */
final class SeveralChannels {
    private static final int CHUNK = 32 * 1024;
    private static final int WINDOW = 64;

    private final Line line;

    SeveralChannels(Line line) {
        this.line = line;
    }

    /** Sends the first file; returns the seconds from the last channel's opening to the last confirmation. */
    double send(SentFiles files, int channels) throws IOException {
        FileFacts file = files.files().get(0);
        try (SSHClient client = connected()) {
            List<SFTPClient> open = new ArrayList<>();
            for (int i = 0; i < channels; i++) {
                open.add(client.newSFTPClient());
            }
            long start = System.nanoTime();
            send(open, files.folder().resolve(file.name()), file.bytes());
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void send(List<SFTPClient> channels, Path file, long bytes) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(channels.size());
        long share = (bytes / channels.size() / CHUNK + 1) * CHUNK;
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < channels.size(); i++) {
                SFTPClient channel = channels.get(i);
                long from = i * share;
                running.add(threads.submit(() -> {
                    send(channel, file, from, Math.min(share, bytes - from));
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException("a part was not sent", failed);
        } finally {
            threads.shutdown();
        }
    }

    private void send(SFTPClient channel, Path file, long from, long bytes) throws IOException {
        String name = line.upload().resolve(String.valueOf(file.getFileName())).toString();
        byte[] chunk = new byte[CHUNK];
        try (FileInputStream in = new FileInputStream(file.toFile());
                RemoteFile remote = channel.open(name, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT));
                OutputStream out = remote.new RemoteFileOutputStream(from, WINDOW)) {
            in.skipNBytes(from);
            for (long left = bytes; left > 0; left -= chunk.length) {
                int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
                out.write(chunk, 0, read);
            }
        }
    }

    /** The server is our own, on this machine. */
    private SSHClient connected() throws IOException {
        DefaultConfig config = new DefaultConfig();
        config.setCipherFactories(List.of(GcmCiphers.AES128GCM()));
        SSHClient client = new SSHClient(config);
        client.addHostKeyVerifier(new PromiscuousVerifier());
        client.connect("127.0.0.1", line.port());
        client.authPublickey(
                System.getProperty("user.name"), client.loadKeys(line.userKey().toString()));
        return client;
    }
}
