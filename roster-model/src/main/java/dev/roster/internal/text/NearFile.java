package dev.roster.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The documented file that was meant by another name. */
public final class NearFile {
    private static final String COMPANION = "._"; // what macOS writes beside a file, with the file's name

    /** The ways in which a name is near another, the nearest first. */
    private static final List<BiPredicate<String, String>> WAYS = List.of(
            Near::folded,
            (found, right) -> sameStem(found, right, NearFile::equal),
            (found, right) -> sameStem(found, right, NearFile::plural),
            (found, right) -> Near.oneEdit(Near.fold(found), Near.fold(right)));

    private NearFile() {}

    /** Returns the nearest of the documented names, the first of several; {@code null} where none is near. */
    public static @Nullable String to(String found, Collection<String> documented) {
        if (found.startsWith(COMPANION)) {
            return null;
        }
        return documented.stream()
                .filter(right -> way(found, right) < WAYS.size())
                .min(Comparator.comparingInt(right -> way(found, right)))
                .orElse(null);
    }

    private static int way(String found, String right) {
        int way = 0;
        while (way < WAYS.size() && !WAYS.get(way).test(found, right)) {
            way++;
        }
        return way;
    }

    /** Compares what stands before another, no or a doubled extension. */
    private static boolean sameStem(String found, String right, BiPredicate<String, String> same) {
        String extension = right.substring(stem(right).length());
        String stem = stem(found);
        if (stem.toLowerCase(Locale.ROOT).endsWith(extension)) {
            stem = stem(stem);
        }
        return same.test(Near.fold(stem), Near.fold(stem(right)));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static boolean equal(String one, String other) {
        return one.equals(other);
    }

    private static boolean plural(String one, String other) {
        return pluralOf(one, other) || pluralOf(other, one);
    }

    private static boolean pluralOf(String plural, String one) {
        boolean ies = one.endsWith("y") && plural.equals(one.substring(0, one.length() - 1) + "ies");
        return ies || plural.equals(one + "s") || plural.equals(one + "es");
    }
}
