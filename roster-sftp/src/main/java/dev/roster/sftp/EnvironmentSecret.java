package dev.roster.sftp;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Secrets in environment variables. */
final class EnvironmentSecret {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private EnvironmentSecret() {}

    /** Returns what reads a variable, each time into an array of its own. */
    static Supplier<char @Nullable []> of(String variable) {
        if (!NAME.matcher(variable).matches()) {
            throw new IllegalArgumentException(
                    "this is not the name of an environment variable; name the variable that holds the secret, and if the secret itself stands here, change it");
        }
        return () -> {
            String value = System.getenv(variable);
            return value == null ? null : value.toCharArray();
        };
    }
}
