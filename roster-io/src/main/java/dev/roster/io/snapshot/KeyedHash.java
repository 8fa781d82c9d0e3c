package dev.roster.io.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * An HMAC-SHA-256 (RFC 2104) that works on its two keyed blocks once, and not for each of millions of short texts, as a
 * {@link javax.crypto.Mac} does. Not for use by several threads.
 */
final class KeyedHash {
    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    KeyedHash(byte[] secret) {
        byte[] key = secret.length > BLOCK_BYTES ? sha256().digest(secret) : secret;
        inner = begun(key, INNER);
        outer = begun(key, OUTER);
        if (key != secret) {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static MessageDigest begun(byte[] key, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK_BYTES);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= pad;
        }
        MessageDigest digest = sha256();
        digest.update(block);
        Arrays.fill(block, (byte) 0);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the 32 bytes of a message's hash. */
    byte[] of(byte[] message, int length) {
        try {
            MessageDigest first = (MessageDigest) inner.clone();
            first.update(message, 0, length);
            MessageDigest second = (MessageDigest) outer.clone();
            return second.digest(first.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's SHA-256 cannot be cloned; use its own provider first", e);
        }
    }
}
