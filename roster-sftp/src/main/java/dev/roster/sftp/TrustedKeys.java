package dev.roster.sftp;

import java.util.List;
import java.util.Set;

/**
 * The keys of one server.
 *
 * @param accepted fingerprints that are right
 * @param revoked fingerprints that are wrong whatever else is said
 * @param algorithms the signature algorithms to ask the server for, so that it shows a key we know; empty for any
 */
record TrustedKeys(Set<String> accepted, Set<String> revoked, List<String> algorithms) {

    boolean accepts(String fingerprint) {
        return !revoked.contains(fingerprint) && accepted.contains(fingerprint);
    }
}
