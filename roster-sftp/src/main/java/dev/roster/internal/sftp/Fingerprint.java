package dev.roster.internal.sftp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import net.schmizz.sshj.common.Buffer;

/** What people compare when they compare keys. */
public final class Fingerprint {
    private Fingerprint() {}

    static String of(PublicKey key) {
        return of(new Buffer.PlainBuffer().putPublicKey(key).getCompactData());
    }

    /** Returns the fingerprint of a key in the encoding of the SSH protocol. */
    static String of(byte[] encoded) {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256().digest(encoded));
    }

    /** Returns a fresh digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
