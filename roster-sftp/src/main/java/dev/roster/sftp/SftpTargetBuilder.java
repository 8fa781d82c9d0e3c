package dev.roster.sftp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds an {@link SftpTarget}. There is no default for whom to trust and how to log in. */
public final class SftpTargetBuilder {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");

    private final String host;
    private int port = 22;
    private Timeouts timeouts = Timeouts.standard();
    private @Nullable String user;
    private @Nullable SftpAuth auth;
    private @Nullable HostKeyPolicy hostKeys;

    SftpTargetBuilder(String host) {
        this.host = host;
    }

    /** Returns whether a text can be the name or the address of a host. */
    public static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    /** Sets the port, from 1 to 65535. */
    public SftpTargetBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** Sets who logs in. */
    public SftpTargetBuilder user(String name) {
        this.user = name;
        return this;
    }

    /** Sets how to log in. */
    public SftpTargetBuilder auth(SftpAuth how) {
        this.auth = how;
        return this;
    }

    /** Sets which host keys are the right ones. */
    public SftpTargetBuilder hostKeys(HostKeyPolicy policy) {
        this.hostKeys = policy;
        return this;
    }

    /** Sets how long the server may take. */
    public SftpTargetBuilder timeouts(Timeouts limits) {
        this.timeouts = limits;
        return this;
    }

    /**
     * Builds the target.
     *
     * @throws IllegalStateException if user, auth or host keys were not set; the message names them
     * @throws IllegalArgumentException if the host or the port cannot be one
     */
    public SftpTarget build() {
        if (!isHost(host)) {
            throw new IllegalArgumentException(
                    "the host must be a name or an address alone, without scheme, user, port or path");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("the port is %s; it must be from 1 to 65535".formatted(port));
        }
        if (user == null || user.isBlank() || auth == null || hostKeys == null) {
            throw new IllegalStateException(
                    "the target %s:%s lacks %s".formatted(host, port, String.join(", ", missing())));
        }
        return new SftpTarget(host, port, user, auth, hostKeys, timeouts);
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (user == null || user.isBlank()) {
            missing.add("a user");
        }
        if (auth == null) {
            missing.add("auth (a password or a key file)");
        }
        if (hostKeys == null) {
            missing.add("hostKeys (pinned fingerprints or a known_hosts file; no key is accepted unseen)");
        }
        return missing;
    }
}
