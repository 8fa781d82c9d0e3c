package dev.roster.internal.sftp;

import dev.roster.sftp.fault.KeyFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.schmizz.sshj.userauth.keyprovider.FileKeyProvider;
import net.schmizz.sshj.userauth.keyprovider.KeyPairWrapper;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.keyprovider.KeyProviderUtil;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import org.jspecify.annotations.Nullable;

/** A private key in a file. */
public final class KeyFileAuth implements Credentials {
    private static final String NEEDS_PROVIDER =
            "keys of this kind need Bouncy Castle as a registered provider; use an ed25519 or RSA key";

    private static final String OPEN_TO_OTHERS =
            "the key file can be read by others than its owner; take that right away (chmod 600), and change the key if others may have read it";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rw-rw-");

    private final Path file;
    private final @Nullable Supplier<char @Nullable []> passphrase;

    /** Logs in with a key file, which the passphrase opens where it is encrypted. */
    public KeyFileAuth(Path file, @Nullable Supplier<char @Nullable []> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    @Override
    public Login prepare() throws KeyFileException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new KeyFileException("the key file '%s' is not a file that can be read".formatted(file), null);
        }
        KeyFileText text = KeyFileText.read(file);
        char @Nullable [] secret = ask();
        try {
            KeyProvider key = load(text, secret);
            return (client, user) -> client.auth(user, new AuthPublickey(key));
        } catch (IOException | RuntimeException unreadable) {
            String why = lacksAlgorithm(unreadable) ? NEEDS_PROVIDER : whyUnreadable(text, secret);
            throw new KeyFileException(
                    "the key file '%s' could not be opened: %s".formatted(file, why), cause(unreadable));
        } catch (NoClassDefFoundError bouncyCastle) {
            throw new KeyFileException(
                    "the key file '%s' could not be opened: %s".formatted(file, NEEDS_PROVIDER), cause(bouncyCastle));
        } finally {
            if (secret != null) {
                Arrays.fill(secret, '\0');
            }
        }
    }

    private char @Nullable [] ask() throws KeyFileException {
        if (passphrase == null) {
            return null;
        }
        try {
            return Secrets.ask(passphrase);
        } catch (NoSecretException none) {
            throw new KeyFileException(
                    "no passphrase for the key file '%s': %s".formatted(file, none.getMessage()), null);
        }
    }

    /** Reads this file alone: sshj by itself would take the public key from another one beside it, and log about it. */
    private static KeyProvider load(KeyFileText text, char @Nullable [] secret) throws IOException {
        String format =
                KeyProviderUtil.detectKeyFileFormat(text.reader(), false).toString();
        FileKeyProvider provider = ModernCrypto.keyFiles().stream()
                .filter(factory -> factory.getName().equals(format))
                .findFirst()
                .orElseThrow(() -> new IOException("not a private key in a format we know"))
                .create();
        provider.init(text.reader(), Secrets.finder(secret));
        return new KeyPairWrapper(provider.getPublic(), provider.getPrivate());
    }

    private static String whyUnreadable(KeyFileText text, char @Nullable [] secret) {
        if (!text.encrypted()) {
            return "it is no private key in a form that we know; PEM, OpenSSH's and PuTTY's forms are";
        }
        return secret == null
                ? "it is encrypted and no passphrase was supplied; supply it, or use a key that is not encrypted"
                : "the passphrase is wrong, or it is no private key in a form that we know";
    }

    /** A right that others have to the file is no fault of this delivery, and somebody should know. */
    @Override
    public List<String> remarks() {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            return Collections.disjoint(rights, OTHERS) ? List.of() : List.of(OPEN_TO_OTHERS);
        } catch (IOException | UnsupportedOperationException unknown) {
            return List.of();
        }
    }

    /** Returns a cause for a stack trace, of the original only the type: its message may repeat the file. */
    private static IOException cause(Throwable original) {
        IOException cause = new IOException(original.getClass().getSimpleName());
        cause.setStackTrace(original.getStackTrace());
        return cause;
    }

    private static boolean lacksAlgorithm(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchAlgorithmException) {
                return true;
            }
        }
        return String.valueOf(thrown.getMessage()).contains("KeyFactory not available");
    }

    @Override
    public String toString() {
        return "key file";
    }
}
