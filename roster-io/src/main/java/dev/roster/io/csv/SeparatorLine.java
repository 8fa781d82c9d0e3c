package dev.roster.io.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A line such as {@code sep=;} before the header, by which one spreadsheet tells the next what separates the cells.
 *
 * @param separator the one that it names
 * @param length how many bytes it has, without its end
 */
record SeparatorLine(Separator separator, int length) {
    private static final int LONGEST = "\"sep=;\"\n".length();

    /** Returns the line that stands at the start of the window, or {@code null} where that is another one. */
    static @Nullable SeparatorLine in(Window window) throws IOException {
        window.require(LONGEST);
        int length = Math.min(LONGEST, window.limit() - window.start());
        String text = new String(window.bytes(), window.start(), length, StandardCharsets.ISO_8859_1);
        String line = text.split("[\r\n]", 2)[0];
        for (Separator separator : Separator.values()) {
            String told = "sep=" + separator.sign();
            if (line.equalsIgnoreCase(told) || line.equalsIgnoreCase('"' + told + '"')) {
                return new SeparatorLine(separator, line.length());
            }
        }
        return null;
    }

    /** Returns what it says, and that it has to go. */
    String duty() {
        return "this line tells a spreadsheet that " + separator.duty() + ", and has to go";
    }
}
