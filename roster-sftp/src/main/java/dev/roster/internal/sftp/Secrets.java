package dev.roster.internal.sftp;

import java.util.function.Supplier;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;
import org.jspecify.annotations.Nullable;

/** Asks a caller's supplier, whose exceptions may say what nobody must read. */
public final class Secrets {
    private Secrets() {}

    /** Returns the secret, never empty; the caller wipes it. The exception names only the supplier's exception's type. */
    static char[] ask(Supplier<char @Nullable []> supplier) throws NoSecretException {
        char @Nullable [] secret;
        try {
            secret = supplier.get();
        } catch (RuntimeException failed) {
            throw new NoSecretException("the supplier of the secret failed with %s"
                    .formatted(failed.getClass().getSimpleName()));
        }
        if (secret == null || secret.length == 0) {
            throw new NoSecretException(
                    "the supplier of the secret gave none; see that the variable or the vault has it");
        }
        return secret;
    }

    /** Hands a secret to sshj, the array itself, so that wiping it wipes what sshj has. */
    static PasswordFinder finder(char @Nullable [] secret) {
        return new PasswordFinder() {
            @Override
            public char @Nullable [] reqPassword(Resource<?> resource) {
                return secret;
            }

            @Override
            public boolean shouldRetry(Resource<?> resource) {
                return false;
            }
        };
    }
}
