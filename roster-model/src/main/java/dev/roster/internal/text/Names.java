package dev.roster.internal.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Names that come from outside, of files and of columns: sorted alike on every machine, and shown only with care. */
public final class Names {
    /** The order of the code points, which is not the order of the chars. */
    public static final Comparator<String> ORDER = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private static final Pattern SHOWABLE = Pattern.compile("[\\p{L}\\p{Nd} _.-]{1,40}");

    private Names() {}

    /** Returns whether a text looks like a name, so that it may be shown; else it may be somebody's data. */
    public static boolean showable(String text) {
        return SHOWABLE.matcher(text).matches() && !Blanks.blank(text);
    }
}
