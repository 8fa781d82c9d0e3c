package dev.roster.internal.sftp;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/** Decides about the key that a server shows, and remembers it for the receipt or the message. */
public final class HostKeyCheck implements HostKeyVerifier {
    private static final int SHORTEST_RSA = 2048;

    private final TrustedKeys trusted;
    private final List<String> request;
    private volatile @Nullable String offered;
    private volatile @Nullable String objection;

    HostKeyCheck(TrustedKeys trusted, List<String> request) {
        this.trusted = trusted;
        this.request = request;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey key) {
        String fingerprint = Fingerprint.of(key);
        offered = fingerprint;
        objection = objectionTo(key, fingerprint);
        return objection == null;
    }

    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        return request;
    }

    /** Returns the fingerprint of the key that was shown last, {@code null} before that. */
    @Nullable
    String offered() {
        return offered;
    }

    /** Returns why the key was refused, {@code null} where it was not. */
    @Nullable
    String objection() {
        return objection;
    }

    private @Nullable String objectionTo(PublicKey key, String fingerprint) {
        String shown = "it showed the %s key %s".formatted(KeyType.fromKey(key), fingerprint);
        if (trusted.revoked().contains(fingerprint)) {
            return shown + ", which the known_hosts file marks as revoked; do not connect, ask the receiver";
        }
        if (!trusted.accepts(fingerprint)) {
            return "%s, expected was %s; compare with what the receiver published, and pin the new key only if it is there%s"
                    .formatted(shown, expected(), ModernCrypto.missing());
        }
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            return "%s of %s bits, at least %s are needed; ask the receiver for another key"
                    .formatted(shown, rsa.getModulus().bitLength(), SHORTEST_RSA);
        }
        return null;
    }

    private String expected() {
        return trusted.accepted().isEmpty() ? "none for this host and port" : String.valueOf(trusted.accepted());
    }
}
