package dev.roster.internal.sftp.receipts;

import dev.roster.io.json.JsonDocument;
import dev.roster.io.json.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside the receipts of a target about the last one, so that it is missed where it is taken away. It is
 * written after the receipt: where the program was ended between the two, it is one behind.
 *
 * @param number the receipt's number
 * @param sha256 the digest of its file
 */
public record ReceiptHead(long number, String sha256) {
    /** The name of its file. */
    public static final String FILE = "head.json";

    private static final long SCHEMA = 1;

    /**
     * Reads the head of a folder.
     *
     * @return the head, or {@code null} where there is none
     * @throws IOException if it cannot be read, or is not as it was written
     */
    public static @Nullable ReceiptHead read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        JsonTree root = JsonTree.of(FILE, bytes);
        ReceiptHead head = new ReceiptHead(root.number("number"), root.text("sha256"));
        if (!Arrays.equals(head.json(), bytes)) {
            throw new IOException("%s is not byte for byte as it was written".formatted(FILE));
        }
        return head;
    }

    /** Returns the bytes of its file. */
    public byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonDocument.write(out, json -> {
                json.writeStartObject();
                json.writeNumberProperty("schemaVersion", SCHEMA);
                json.writeNumberProperty("number", number);
                json.writeStringProperty("sha256", sha256);
                json.writeEndObject();
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
