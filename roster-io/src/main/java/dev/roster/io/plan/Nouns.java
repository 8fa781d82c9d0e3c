package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import java.util.Locale;

/** What people call the rows of a file, from its name: {@code user_roles.csv} has user roles. */
final class Nouns {
    private final String many;
    private final String one;

    private Nouns(String many, String one) {
        this.many = many;
        this.one = one;
    }

    static Nouns of(FileSpec<?> file) {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        String many = words(dot > 0 ? name.substring(0, dot) : name);
        boolean counted =
                many.endsWith("s") && !words(file.type().getSimpleName()).equals(many);
        return counted ? new Nouns(many, one(many)) : new Nouns("rows of " + many, "row of " + many);
    }

    private static String words(String name) {
        return name.replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String one(String many) {
        if (many.endsWith("ies")) {
            return many.substring(0, many.length() - 3) + "y";
        }
        return many.substring(0, many.length() - (many.endsWith("sses") ? 2 : 1));
    }

    /** Returns a number of them. */
    String count(long number) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Returns some of all. */
    String of(long part, long whole) {
        return part + " of " + count(whole);
    }

    /** Returns the plural. */
    String many() {
        return many;
    }

    /** Returns the verb that goes with a number. */
    static String are(long number) {
        return number == 1 ? "is" : "are";
    }
}
