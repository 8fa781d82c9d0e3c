package dev.roster.benchmarks.delivery;

import dev.roster.internal.sftp.Endpoint;
import dev.roster.internal.sftp.KeyFileAuth;
import dev.roster.internal.sftp.RemoteUpload;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.TrustedKeys;
import dev.roster.io.RosterFolder;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Our side: connecting alone, sending files as the publisher sends them, and the whole publication. */
final class OurSide {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int AT_ONCE = 8;

    private final Line line;

    OurSide(Line line) {
        this.line = line;
    }

    /** Does one thing in a JVM of its own: port, fingerprint, key file, remote directory, and a folder to send or none. */
    public static void main(String[] args) throws IOException {
        OurSide side = new OurSide(new Line(Integer.parseInt(args[0]), args[1], Path.of(args[2]), Path.of(args[3])));
        if (args.length > 4) {
            side.put(SentFiles.of(Path.of(args[4])));
        } else {
            side.connect();
        }
    }

    void connect() throws IOException {
        open().close();
    }

    /** Sends files next to each other, each with its SHA-256 on the way, into nothing. */
    void put(SentFiles files) throws IOException {
        SftpSession session = open();
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.min(AT_ONCE, files.files().size()));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (FileFacts file : files.files()) {
                running.add(threads.submit(() -> {
                    put(session, files.folder(), file);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException("a file was not sent", failed);
        } finally {
            threads.shutdown();
            session.close();
        }
    }

    /** Publishes files as an epoch as a nightly job does: verified by digest or by reading back, journal and receipt kept. */
    void publish(SentFiles files, Path kept) throws IOException {
        SftpTarget target = SftpTarget.at("127.0.0.1")
                .port(line.port())
                .user(System.getProperty("user.name"))
                .hostKeys(HostKeyPolicy.pinned(line.fingerprint()))
                .auth(SftpAuth.keyFile(line.userKey()))
                .build();
        SftpPublisher.to(target, PublishLayout.epoch(line.upload().toString()))
                .withFolder(kept)
                .publish(RosterFolder.at(files.folder()), files.report());
    }

    private void put(SftpSession session, Path folder, FileFacts file) throws IOException {
        MessageDigest digest = SentFiles.sha256();
        byte[] chunk = new byte[session.chunk(file.bytes())];
        RemoteUpload upload = session.create(line.upload().resolve(file.name()).toString());
        try (InputStream in = Files.newInputStream(folder.resolve(file.name()))) {
            for (int read = in.readNBytes(chunk, 0, chunk.length);
                    read > 0;
                    read = in.readNBytes(chunk, 0, chunk.length)) {
                digest.update(chunk, 0, read);
                upload.write(chunk, read);
            }
        }
        if (!file.sha256().equals(SentFiles.UNREAD)
                && !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException("%s is not the file that was made".formatted(file.name()));
        }
        upload.finish();
    }

    private SftpSession open() throws IOException {
        SftpSession session = SftpSession.open(new Endpoint(
                "127.0.0.1",
                line.port(),
                System.getProperty("user.name"),
                new KeyFileAuth(line.userKey(), null),
                TrustedKeys.pinned(Set.of(line.fingerprint())),
                LONG,
                LONG,
                LONG));
        if (session.algorithms().stream().noneMatch(each -> each.contains(TheirSide.CIPHER))) {
            session.close();
            throw new IOException("another cipher was agreed on than the one that sftp is to use");
        }
        return session;
    }
}
