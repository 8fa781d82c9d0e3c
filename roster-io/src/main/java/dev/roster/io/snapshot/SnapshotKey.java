package dev.roster.io.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The key of a snapshot's digests. Two snapshots can be compared where they have the same. Whoever has it can try out
 * ids and find them, so it is kept like a password, apart from the snapshots. Not for use by several threads.
 */
public final class SnapshotKey {
    /** How many characters a secret has at least. */
    public static final int SHORTEST = 16;

    private static final int RANDOM_BYTES = 32;
    private static final int USUAL_MESSAGE_BYTES = 256;

    private final KeyedHash hash;
    private byte[] message = new byte[USUAL_MESSAGE_BYTES];
    private int length;

    private SnapshotKey(byte[] secret) {
        this.hash = new KeyedHash(secret);
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
            return new SnapshotKey(bytes);
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
            return new SnapshotKey(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
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
        int size = end - start;
        room(size + Integer.BYTES);
        message[length++] = (byte) (size >>> 24);
        message[length++] = (byte) (size >>> 16);
        message[length++] = (byte) (size >>> 8);
        message[length++] = (byte) size;
        System.arraycopy(source, start, message, length, size);
        length += size;
        return this;
    }

    /** Adds a part as text. */
    SnapshotKey add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** Adds parts that were added to another key of any secret. */
    SnapshotKey addAll(byte[] parts) {
        room(parts.length);
        System.arraycopy(parts, 0, message, length, parts.length);
        length += parts.length;
        return this;
    }

    private void room(int more) {
        if (message.length - length < more) {
            message = Arrays.copyOf(message, Math.max(message.length * 2, length + more));
        }
    }

    /** Returns texts as parts. */
    static byte[] parts(Iterable<String> texts) {
        int bytes = 0;
        for (String text : texts) {
            bytes += Integer.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
        }
        ByteBuffer parts = ByteBuffer.allocate(bytes);
        for (String text : texts) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            parts.putInt(encoded.length).put(encoded);
        }
        return parts.array();
    }

    /** Ends the digest, into 16 bytes of an array; the next one begins. */
    void end(byte[] target, int at) {
        System.arraycopy(hash.of(message, length), 0, target, at, RowDigest.BYTES);
        length = 0;
    }

    /** Ends the digest as {@link #end(byte[], int)} does; what was digested a short while ago is remembered. */
    void end(byte[] target, int at, Recent recent) {
        recent.copy(hash, message, length, target, at);
        length = 0;
    }

    /** Returns what tells this key from others. */
    RowDigest check() {
        byte[] bytes = new byte[RowDigest.BYTES];
        add("which key").end(bytes, 0);
        return RowDigest.at(ByteBuffer.wrap(bytes));
    }
}
