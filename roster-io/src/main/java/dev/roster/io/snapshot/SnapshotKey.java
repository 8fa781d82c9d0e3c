package dev.roster.io.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of a snapshot's digests. Two snapshots can be compared where they have the same. Whoever has it can try out
 * ids and find them, so it is kept like a password, apart from the snapshots. Not for use by several threads.
 */
public final class SnapshotKey {
    /** How many characters a secret has at least. */
    public static final int SHORTEST = 16;

    private static final int RANDOM_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private SnapshotKey(Mac mac) {
        this.mac = mac;
    }

    /**
     * Makes the key of a secret, which is asked for now; its array is wiped.
     *
     * @throws IOException if the supplier fails or gives nothing
     * @throws IllegalArgumentException if the secret is too short to keep anybody out
     */
    public static SnapshotKey of(Supplier<char @Nullable []> supplier) throws IOException {
        char[] secret = ask(supplier);
        byte[] bytes = new byte[0];
        try {
            if (secret.length < SHORTEST) {
                throw new IllegalArgumentException(
                        "the key of snapshots must have at least %s characters, best random ones".formatted(SHORTEST));
            }
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
            bytes = new byte[encoded.remaining()];
            encoded.get(bytes).clear().put(new byte[encoded.capacity()]);
            return of(bytes);
        } finally {
            Arrays.fill(secret, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Makes a key that nobody knows, for snapshots that are compared with each other at once and deleted. */
    public static SnapshotKey random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            return of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static SnapshotKey of(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new SnapshotKey(mac);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    private static char[] ask(Supplier<char @Nullable []> supplier) throws IOException {
        char @Nullable [] secret;
        try {
            secret = supplier.get();
        } catch (RuntimeException failed) {
            throw new IOException("the supplier of the snapshots' key failed with %s"
                    .formatted(failed.getClass().getSimpleName()));
        }
        if (secret == null || secret.length == 0) {
            throw new IOException("the supplier of the snapshots' key gave none");
        }
        return secret;
    }

    /** Adds a part to the digest that is being made, so that no two lists of parts look alike. */
    SnapshotKey add(byte[] source, int start, int end) {
        int length = end - start;
        mac.update((byte) (length >>> 24));
        mac.update((byte) (length >>> 16));
        mac.update((byte) (length >>> 8));
        mac.update((byte) length);
        mac.update(source, start, length);
        return this;
    }

    /** Adds a part as text. */
    SnapshotKey add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** Ends the digest, into 16 bytes of an array; the next one begins. */
    void end(byte[] target, int at) {
        System.arraycopy(mac.doFinal(), 0, target, at, RowDigest.BYTES);
    }

    /** Returns what tells this key from others. */
    RowDigest check() {
        byte[] bytes = new byte[RowDigest.BYTES];
        add("which key").end(bytes, 0);
        return RowDigest.at(ByteBuffer.wrap(bytes));
    }
}
