package dev.roster.internal.sftp;

import dev.roster.sftp.fault.KeyFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
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

    private final Path file;
    private final @Nullable Supplier<char @Nullable []> passphrase;

    public KeyFileAuth(Path file, @Nullable Supplier<char @Nullable []> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    @Override
    public Login prepare() throws KeyFileException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new KeyFileException("the key file '%s' is not a file that can be read".formatted(file), null);
        }
        char @Nullable [] secret = ask();
        try {
            KeyProvider key = load(secret);
            return (client, user) -> client.auth(user, new AuthPublickey(key));
        } catch (IOException | RuntimeException unreadable) {
            String why = lacksAlgorithm(unreadable) ? NEEDS_PROVIDER : whyUnreadable(secret);
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
        } catch (IOException none) {
            throw new KeyFileException(
                    "no passphrase for the key file '%s': %s".formatted(file, none.getMessage()), null);
        }
    }

    private KeyProvider load(char @Nullable [] secret) throws IOException {
        String format = KeyProviderUtil.detectKeyFileFormat(file.toFile()).toString();
        FileKeyProvider provider = ModernCrypto.keyFiles().stream()
                .filter(factory -> factory.getName().equals(format))
                .findFirst()
                .orElseThrow(() -> new IOException("not a private key in a format we know"))
                .create();
        provider.init(file.toFile(), Secrets.finder(secret));
        return new KeyPairWrapper(provider.getPublic(), provider.getPrivate());
    }

    private static String whyUnreadable(char @Nullable [] secret) {
        return secret == null
                ? "it is encrypted and no passphrase was supplied, or it is no private key in a form that we know"
                : "the passphrase is wrong, or it is no private key in a form that we know";
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
