package org.example.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keys of several parts as bytes, such that two keys are equal exactly when their parts are. */
final class Keys {
    private Keys() {}

    static byte[] of(List<byte[]> parts) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            key.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            key.writeBytes(part);
        }
        return key.toByteArray();
    }

    static byte[] ofTexts(List<String> parts) {
        return of(parts.stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList());
    }
}
