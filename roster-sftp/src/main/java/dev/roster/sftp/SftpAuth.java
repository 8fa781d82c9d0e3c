package dev.roster.sftp;

import dev.roster.internal.sftp.Credentials;
import dev.roster.internal.sftp.KeyFileAuth;
import dev.roster.internal.sftp.PasswordAuth;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to log in. Secrets come from a supplier, each time as an array of its own, which is wiped after use; a password
 * is asked for only after the server's host key was accepted.
 */
public final class SftpAuth {
    private final Credentials credentials;

    private SftpAuth(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Logs in with a password. */
    public static SftpAuth password(Supplier<char @Nullable []> secret) {
        return new SftpAuth(new PasswordAuth(secret));
    }

    /** Logs in with a private key that is not encrypted. */
    public static SftpAuth keyFile(Path file) {
        return new SftpAuth(new KeyFileAuth(file, null));
    }

    /** Logs in with an encrypted private key. */
    public static SftpAuth keyFile(Path file, Supplier<char @Nullable []> passphrase) {
        return new SftpAuth(new KeyFileAuth(file, passphrase));
    }

    /**
     * Logs in with a password from an environment variable, which is read each time it is needed.
     *
     * @throws IllegalArgumentException if this can be no variable's name; it is not repeated, as it may be the password
     */
    public static SftpAuth passwordFrom(String variable) {
        return password(EnvironmentSecret.of(variable));
    }

    /** Logs in with an encrypted private key, and its passphrase from an environment variable; as with a password. */
    public static SftpAuth keyFileWithPassphraseFrom(Path file, String variable) {
        return keyFile(file, EnvironmentSecret.of(variable));
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public String toString() {
        return credentials.toString();
    }
}
