package dev.roster.io.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Says from its first bytes what a file is that is no text in UTF-8.
 *
 * @param words what it likely is
 * @param badByte the first byte that no such text has
 */
public record LikelyFile(String words, int badByte) {
    private static final int LONGEST_START = 8;
    private static final int FIRST_BYTES = 1 << 12;

    /** Starts that no text has, the longer ones first. */
    private enum Start {
        UTF_32_LITTLE("\u00ff\u00fe\0\0", "UTF-32, little endian"),
        UTF_32_BIG("\0\0\u00fe\u00ff", "UTF-32, big endian"),
        UTF_16_LITTLE("\u00ff\u00fe", "UTF-16, little endian"),
        UTF_16_BIG("\u00fe\u00ff", "UTF-16, big endian"),
        ZIP("PK\u0003\u0004", "a zip"),
        EMPTY_ZIP("PK\u0005\u0006", "an empty zip"),
        OLD_OFFICE("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "a spreadsheet of an old kind (xls)"),
        GZIP("\u001f\u008b", "compressed with gzip"),
        PDF("%PDF-", "a PDF");

        private final String bytes;
        private final String words;

        Start(String bytes, String words) {
            this.bytes = bytes;
            this.words = words;
        }
    }

    /** Returns what the file is that starts in the window, or {@code null} where it may be text. */
    public static @Nullable LikelyFile in(Window window) throws IOException {
        window.require(LONGEST_START);
        int length = Math.min(FIRST_BYTES, window.limit() - window.start());
        String text = new String(window.bytes(), window.start(), length, StandardCharsets.ISO_8859_1);
        for (Start start : Start.values()) {
            if (text.startsWith(start.bytes)) {
                return new LikelyFile(start == Start.ZIP ? zip(text) : start.words, 0);
            }
        }
        return withoutMark(text);
    }

    private static String zip(String text) {
        if (text.contains("[Content_Types].xml") || text.contains("xl/")) {
            return "a spreadsheet (xlsx)";
        }
        return text.contains("opendocument.spreadsheet") ? "a spreadsheet (ods)" : Start.ZIP.words;
    }

    private static @Nullable LikelyFile withoutMark(String text) {
        if (text.length() < 4 || text.substring(0, 4).indexOf('\0') < 0) {
            return null;
        }
        StringBuilder zeros = new StringBuilder();
        text.chars().limit(4).forEach(letter -> zeros.append(letter == 0 ? '0' : 'x'));
        return switch (zeros.toString()) {
            case "x0x0" -> new LikelyFile(Start.UTF_16_LITTLE.words, 1);
            case "0x0x" -> new LikelyFile(Start.UTF_16_BIG.words, 0);
            case "x000" -> new LikelyFile(Start.UTF_32_LITTLE.words, 1);
            case "000x" -> new LikelyFile(Start.UTF_32_BIG.words, 0);
            case "0000" -> new LikelyFile("a file that was never written, all zeros", 0);
            default -> null;
        };
    }
}
