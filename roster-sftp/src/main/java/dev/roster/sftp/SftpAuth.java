package dev.roster.sftp;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to log in. Secrets come from a supplier, each time as an array of its own, which is wiped after use; a password
 * is asked for only after the server's host key was accepted.
 */
public abstract sealed class SftpAuth permits KeyFileAuth, PasswordAuth {

    SftpAuth() {}

    /** Logs in with a password. */
    public static SftpAuth password(Supplier<char @Nullable []> secret) {
        return new PasswordAuth(secret);
    }

    /** Logs in with a private key that is not encrypted. */
    public static SftpAuth keyFile(Path file) {
        return new KeyFileAuth(file, null);
    }

    /** Logs in with an encrypted private key. */
    public static SftpAuth keyFile(Path file, Supplier<char @Nullable []> passphrase) {
        return new KeyFileAuth(file, passphrase);
    }

    /**
     * Reads what can be read before there is a connection, so that a missing file or a wrong passphrase is told apart
     * from a refused login.
     */
    abstract Login prepare() throws KeyFileException;
}
