package dev.roster.sftp;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxSetup;
import dev.roster.internal.sftp.Fingerprint;
import dev.roster.io.RosterFolder;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A folder here, a folder there, and the wire between; everything below one temporary folder. */
final class Delivery {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final String SECRET = "Sesame-open-7";
    static final String CELL = "Annabel-Cell-Token";

    /** SameGoal's students.csv, with one of them. */
    static final String SAMEGOAL_STUDENTS =
            "Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,"
                    + "Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,"
                    + "Building,Building Reporting Id,SIS Internal ID\n"
                    + "A1,Stone,,Ivy,2015-02-28,F,ENROLLED,4,,,,,,,,,,Alder School,0101,\n";

    static final KeyPair HOST_KEY = rsa(2048);

    static {
        FirstDelivery.make(HOST_KEY);
    }

    private final Path local;
    private final Path remote;

    Delivery(Path temporary) throws IOException {
        local = Files.createDirectories(temporary.resolve("local"));
        remote = Files.createDirectories(temporary.resolve("remote"));
        Files.createDirectories(remote.resolve("upload"));
        write("schools.csv", "school_id,name\n1,%s\n".formatted(CELL).getBytes(StandardCharsets.UTF_8));
        write("students.csv", randomBytes(100_000));
    }

    static byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.write(local.resolve(name), bytes);
    }

    Path local() {
        return local;
    }

    Path remote() {
        return remote;
    }

    Path upload() {
        return remote.resolve("upload");
    }

    RosterFolder folder() {
        return RosterFolder.at(local);
    }

    /** Returns a server's setup, with a key that the tests of one run share: making one takes its time. */
    DropboxSetup server() {
        return server(HOST_KEY);
    }

    DropboxSetup server(KeyPair... hostKeys) {
        DropboxSetup setup = DropboxServer.at(remote).account("district", SECRET);
        List.of(hostKeys).forEach(setup::hostKey);
        return setup;
    }

    /** Starts a server that speaks SFTP in a way of its own. */
    SshServer server(SftpSubsystemFactory sftp) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.setPasswordAuthenticator((name, secret, session) -> secret.equals(SECRET));
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        return server;
    }

    static String fingerprint(KeyPair key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    static SftpTargetBuilder target(DropboxServer server) {
        return target(server, server.port());
    }

    static SftpTargetBuilder target(DropboxServer server, int port) {
        return SftpTarget.at("127.0.0.1")
                .port(port)
                .user("district")
                .auth(SftpAuth.password(SECRET::toCharArray))
                .hostKeys(HostKeyPolicy.pinned(server.fingerprint()))
                .timeouts(seconds(5));
    }

    static Timeouts seconds(long seconds) {
        return new Timeouts(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds), Duration.ofMinutes(2));
    }

    static SftpPublisher publisher(SftpTarget target) {
        return SftpPublisher.to(target, PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
                .withRetries(Retries.none());
    }

    Receipt publish(DropboxServer server) throws IOException {
        return publisher(target(server).build()).publish(folder(), report());
    }

    /** A report that allows the files that are here now. */
    Report report() throws IOException {
        return report(Report.Status.COMPLETE, facts());
    }

    static Report report(Report.Status status, List<FileFacts> files) {
        return report(status, files, files.stream().map(FileFacts::name).toList());
    }

    static Report report(Report.Status status, List<FileFacts> files, List<String> order) {
        return new Report("parentsquare", "rules-1", status, List.of(), files, order, List.of(), List.of(), Map.of());
    }

    List<FileFacts> facts() throws IOException {
        List<FileFacts> facts = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files(local).entrySet()) {
            facts.add(new FileFacts(file.getKey(), 1, file.getValue().length, sha256(file.getValue())));
        }
        return facts;
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
    }

    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    List<Path> epochs() throws IOException {
        try (Stream<Path> paths = Files.list(upload())) {
            return paths.sorted().toList();
        }
    }

    /** Waits until nobody is connected any more, for the server may still work on what it got. */
    static void awaitSilence(DropboxServer server) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (server.sessions() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Returns the epochs that have COMPLETE, and fails where one of them is not byte for byte what is here. */
    List<Path> completeEpochs() throws IOException {
        List<Path> complete = new ArrayList<>();
        for (Path epoch : epochs()) {
            Map<String, byte[]> found = files(epoch);
            if (found.remove("COMPLETE") != null) {
                requireEqual(epoch, files(local), found);
                complete.add(epoch);
            }
        }
        return complete;
    }

    private static void requireEqual(Path epoch, Map<String, byte[]> expected, Map<String, byte[]> found) {
        boolean same = expected.keySet().equals(found.keySet())
                && expected.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), found.get(file.getKey())));
        if (!same) {
            throw new AssertionError("COMPLETE beside wrong files in %s: %s".formatted(epoch, found.keySet()));
        }
    }
}
