package dev.roster.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sftp client of OpenSSH, with the same cipher as ours, and nothing of the user's settings. */
final class TheirSide {
    static final String CIPHER = "aes128-gcm@openssh.com";

    private final Line line;
    private final Path folder;

    TheirSide(Line line, Path folder) {
        this.line = line;
        this.folder = folder;
    }

    void connect() throws IOException {
        run("version");
    }

    void put(SentFiles files) throws IOException {
        run("put %s/* %s/".formatted(files.folder(), line.upload()));
    }

    private void run(String command) throws IOException {
        Path batch = Files.writeString(folder.resolve("batch"), command + "\n");
        Run.output(List.of(
                "sftp",
                "-q",
                "-F",
                "/dev/null",
                "-b",
                batch.toString(),
                "-i",
                line.userKey().toString(),
                "-P",
                String.valueOf(line.port()),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "Ciphers=" + CIPHER,
                System.getProperty("user.name") + "@127.0.0.1"));
    }
}
