package dev.roster.sftp;

import dev.roster.internal.sftp.KnownHosts;
import dev.roster.internal.sftp.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which host keys are the right ones. There is no policy that accepts a key nobody named. */
public abstract sealed class HostKeyPolicy {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?");

    private HostKeyPolicy() {}

    /**
     * Accepts the keys with these fingerprints, in the form {@code SHA256:…} of {@code ssh-keygen -l}.
     *
     * @throws IllegalArgumentException if there is none, or one is not of this form
     */
    public static HostKeyPolicy pinned(String... fingerprints) {
        return pinned(List.of(fingerprints));
    }

    /** As {@link #pinned(String...)}. */
    public static HostKeyPolicy pinned(List<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            throw new IllegalArgumentException("no host key is pinned; name at least one fingerprint, SHA256:…");
        }
        Set<String> pins = new TreeSet<>();
        for (String fingerprint : fingerprints) {
            if (!isFingerprint(fingerprint)) {
                throw new IllegalArgumentException(
                        "a pinned host key must be 'SHA256:' and 43 characters, as ssh-keygen -l shows it");
            }
            pins.add(fingerprint.endsWith("=") ? fingerprint.substring(0, fingerprint.length() - 1) : fingerprint);
        }
        return new Pinned(TrustedKeys.pinned(pins));
    }

    /**
     * Accepts the keys that a known_hosts file in OpenSSH's format has for the host; those marked as revoked come
     * first. The file is read once, here. Certificate authorities are not followed.
     *
     * @throws IOException if the file cannot be read, or a line that revokes a key makes no sense
     */
    public static HostKeyPolicy knownHosts(Path file) throws IOException {
        return new Known(KnownHosts.read(file));
    }

    /** Returns whether a text has the form of a fingerprint. */
    public static boolean isFingerprint(String text) {
        return FINGERPRINT.matcher(text).matches();
    }

    /** Returns what is right for one server. */
    abstract TrustedKeys keysOf(String host, int port);

    private static final class Pinned extends HostKeyPolicy {
        private final TrustedKeys keys;

        Pinned(TrustedKeys keys) {
            this.keys = keys;
        }

        @Override
        TrustedKeys keysOf(String host, int port) {
            return keys;
        }

        @Override
        public String toString() {
            return "pinned " + keys.accepted();
        }
    }

    private static final class Known extends HostKeyPolicy {
        private final KnownHosts hosts;

        Known(KnownHosts hosts) {
            this.hosts = hosts;
        }

        @Override
        TrustedKeys keysOf(String host, int port) {
            return hosts.keysOf(host, port);
        }

        @Override
        public String toString() {
            return "known_hosts";
        }
    }
}
