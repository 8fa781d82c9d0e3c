package dev.roster.internal.sftp;

import java.util.List;
import java.util.Set;

/**
 * The keys of one server.
 *
 * @param accepted fingerprints that are right
 * @param revoked fingerprints that are wrong whatever else is said
 * @param requests the lists of signature algorithms to ask the server for, one connection each, until it shows a key
 *     that is right; an empty list asks for any
 */
public record TrustedKeys(Set<String> accepted, Set<String> revoked, List<List<String>> requests) {
    private static final List<String> RSA = List.of("rsa-sha2-512", "rsa-sha2-256");

    /**
     * Returns keys of which only the fingerprints are known. A server with several keys shows the one of our first choice,
     * which may not be the pinned one, so the kinds are asked for one by one.
     */
    public static TrustedKeys pinned(Set<String> fingerprints) {
        List<String> ecdsa = List.of("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");
        return new TrustedKeys(fingerprints, Set.of(), List.of(List.of(), RSA, List.of("ssh-ed25519"), ecdsa));
    }

    /** Returns the names under which a key of a known_hosts file signs; those of an RSA key are younger than its own. */
    static List<String> algorithmsOf(String type) {
        return type.equals("ssh-rsa") ? RSA : List.of(type);
    }

    boolean accepts(String fingerprint) {
        return !revoked.contains(fingerprint) && accepted.contains(fingerprint);
    }
}
