package dev.roster.oneroster.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ids of OneRoster made of other ids: a name space, then the ids, with slashes between. OneRoster has one space of ids
 * for everybody, where a vendor may have a student and a teacher of one id. What a GUID cannot hold, and what divides,
 * is written as {@code @} and two hexadecimal digits for each byte of its UTF-8, so that different ids stay different
 * and the way back is exact.
 */
final class Ids {
    private static final char DIVIDER = '/';
    private static final char ESCAPE = '@';
    private static final int HEX = 16;
    private static final int DIGEST_BYTES = 16;
    static final int MOST_LETTERS = 255;

    private Ids() {}

    /** Returns an id; where it is longer than one may be, a digest of what it is made of (reading M11). */
    static Carried made(String namespace, List<String> parts) {
        String id = of(namespace, parts);
        return id.length() <= MOST_LETTERS ? new Carried(id, Fate.TRANSFORMED) : digested(namespace, parts);
    }

    /** Returns an id that is a digest of what it is made of. */
    static Carried digested(String namespace, List<String> parts) {
        return Carried.less(of(namespace, List.of(digest(parts))));
    }

    /** Returns an id of any length. */
    static String of(String namespace, List<String> parts) {
        StringBuilder id = new StringBuilder(namespace);
        for (String part : parts) {
            id.append(DIVIDER);
            for (byte letter : part.getBytes(StandardCharsets.UTF_8)) {
                if (plain(letter)) {
                    id.append((char) letter);
                } else {
                    id.append(ESCAPE).append(String.format(Locale.ROOT, "%02X", letter & 0xff));
                }
            }
        }
        return id.toString();
    }

    /** Returns the ids that one was made of, or {@code null} where it was not made in that name space. */
    static @Nullable List<String> parts(String namespace, String id) {
        if (!id.startsWith(namespace + DIVIDER)) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String part : id.substring(namespace.length() + 1).split("/", -1)) {
            String read = unescaped(part);
            if (read == null) {
                return null;
            }
            parts.add(read);
        }
        return of(namespace, parts).equals(id) ? parts : null;
    }

    /** Returns a digest of some texts: the same for the same ones, and another for any others as far as anybody can tell. */
    static String digest(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256; this one has not", e);
        }
    }

    private static @Nullable String unescaped(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter != ESCAPE) {
                bytes.write(letter);
            } else if (i + 2 < part.length() && hex(part.charAt(i + 1)) && hex(part.charAt(i + 2))) {
                bytes.write(Integer.parseInt(part.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                return null;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean hex(char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'F');
    }

    private static boolean plain(byte letter) {
        return (letter >= '0' && letter <= '9')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z')
                || letter == '.'
                || letter == '-'
                || letter == '_';
    }
}
