package dev.roster.sftp;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a caller's supplier, whose exceptions may say what nobody must read. */
final class Secrets {
    private Secrets() {}

    /** Returns the secret, never empty; the caller wipes it. The exception names only the supplier's exception's type. */
    static char[] ask(Supplier<char @Nullable []> supplier) throws IOException {
        char @Nullable [] secret;
        try {
            secret = supplier.get();
        } catch (RuntimeException failed) {
            throw new IOException(
                    "the supplier of the secret failed with %s".formatted(failed.getClass().getSimpleName()));
        }
        if (secret == null || secret.length == 0) {
            throw new IOException("the supplier of the secret gave none");
        }
        return secret;
    }
}
