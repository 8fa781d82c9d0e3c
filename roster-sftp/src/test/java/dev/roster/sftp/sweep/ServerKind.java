package dev.roster.sftp.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The servers that may be installed, and how each is started by whoever runs the test, on the loopback interface alone. */
enum ServerKind {
    OPENSSH("OpenSSH", "sshd") {
        @Override
        List<String> command(Path place, int port) throws IOException {
            if (user().equals("root")) {
                Files.createDirectories(Path.of("/run/sshd")); // what root's sshd locks itself into
            }
            return List.of(program(), "-D", "-e", "-f", configured(place, """
                    Port %s
                    ListenAddress 127.0.0.1
                    HostKey %2$s/host_key
                    PidFile %2$s/pid
                    AuthorizedKeysFile %2$s/id.pub
                    StrictModes no
                    UsePAM no
                    PasswordAuthentication no
                    MaxStartups 100
                    Subsystem sftp internal-sftp
                    ForceCommand internal-sftp
                    """.formatted(port, place)));
        }
    },
    PROFTPD("ProFTPD", "proftpd") {
        @Override
        List<String> command(Path place, int port) throws IOException {
            String rfc4716 = InstalledServer.run("ssh-keygen", "-e", "-f", place + "/id.pub");
            Files.writeString(place.resolve("keys"), rfc4716);
            String uid = InstalledServer.run("id", "-u").strip();
            String gid = InstalledServer.run("id", "-g").strip();
            String group = InstalledServer.run("id", "-gn").strip();
            Path users = place.resolve("users");
            Files.writeString(users, "district:*:%s:%s::%s:/bin/sh\n".formatted(uid, gid, place));
            InstalledServer.run("chmod", "600", users.toString());
            return List.of(program(), "-n", "-c", configured(place, """
                    LoadModule mod_sftp.c
                    ServerType standalone
                    Port %1$s
                    DefaultAddress 127.0.0.1
                    SocketBindTight on
                    UseReverseDNS off
                    User %3$s
                    Group %4$s
                    RootLogin on
                    RequireValidShell off
                    WtmpLog off
                    PidFile %2$s/pid
                    ScoreboardFile %2$s/scoreboard
                    SystemLog %2$s/system.log
                    TransferLog none
                    AuthOrder mod_auth_file.c
                    AuthUserFile %2$s/users
                    AllowOverwrite on
                    AllowStoreRestart on
                    MaxInstances 100
                    SFTPEngine on
                    SFTPHostKey %2$s/host_key
                    SFTPAuthMethods publickey
                    SFTPAuthorizedUserKeys file:%2$s/keys
                    """.formatted(
                            port, place, System.getProperty("user.name"), group)));
        }

        @Override
        String user() {
            return "district";
        }
    },
    RCLONE("rclone", "rclone") {
        @Override
        List<String> command(Path place, int port) {
            return List.of(
                    program(),
                    "serve",
                    "sftp",
                    place + "/root",
                    "--config",
                    "/dev/null",
                    "--addr",
                    "127.0.0.1:" + port,
                    "--user",
                    user(),
                    "--authorized-keys",
                    place + "/id.pub",
                    "--key",
                    place + "/host_key",
                    "--dir-cache-time",
                    "0");
        }

        @Override
        String user() {
            return "district";
        }

        @Override
        boolean showsRoot() {
            return true;
        }

        @Override
        boolean exclusive() {
            return false;
        }
    };

    private final String title;
    private final String program;

    ServerKind(String title, String program) {
        this.title = title;
        this.program = program;
    }

    abstract List<String> command(Path place, int port) throws IOException;

    String title() {
        return title;
    }

    /** Returns the program's path, or its name where it is not installed. */
    String program() {
        Path path = InstalledServer.program(program);
        return path == null ? program : path.toString();
    }

    boolean installed() {
        return InstalledServer.program(program) != null && InstalledServer.program("ssh-keygen") != null;
    }

    String user() {
        return System.getProperty("user.name");
    }

    /** Tells whether the account sees its root as {@code /}, not as this machine does. */
    boolean showsRoot() {
        return false;
    }

    boolean exclusive() {
        return true;
    }

    private static String configured(Path place, String text) throws IOException {
        return Files.writeString(place.resolve("config"), text).toString();
    }
}
