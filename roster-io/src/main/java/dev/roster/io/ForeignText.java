package dev.roster.io;

import dev.roster.internal.text.Quoted;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways in which files write characters that are no UTF-8, by the names that findings give them. */
public enum ForeignText {
    /** What Windows of the west writes as "ANSI". */
    WINDOWS_1252,
    /** Latin-1. Its control characters beyond ASCII stand in no roster, and are taken for damage. */
    ISO_8859_1,
    /** Two bytes for most characters, in the order that the byte order mark or the zeros of the first letter tell. */
    UTF_16;

    /** Returns its name, such as {@code windows-1252}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the one with a name; case does not count.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ForeignText named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.text().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is none of %s"
                        .formatted(
                                Quoted.of(name),
                                Arrays.stream(values()).map(ForeignText::text).collect(Collectors.joining(", ")))));
    }
}
