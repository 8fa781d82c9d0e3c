package dev.roster.oneroster.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What mappings share, most of it transforms. */
final class Shared {
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+?1[ .-]?)?(?:\\([0-9]{3}\\)|[0-9]{3})[ .-]*[0-9]{3}[ .-]*[0-9]{4}");
    private static final int DIGITS = 10;

    /** Ten digits, as vendors in the United States ask for. */
    static final Transform TEN_DIGITS = new Transform(
            "ten digits",
            "the ten digits without brackets, spaces, dots, dashes and the country code 1; any other text has no place",
            Shared::tenDigits);

    /** The last day instead of the day after it. */
    static final Transform LAST_DAY = new Transform(
            "last day",
            "the day before, because OneRoster's end is the first day that is not part of it",
            value -> value instanceof LocalDate day ? Carried.as(day.minusDays(1), day) : null);

    /** The day after the last day. */
    static final Transform DAY_AFTER = new Transform(
            "day after",
            "the day after, because OneRoster's end is the first day that is not part of it",
            value -> value instanceof LocalDate day ? Carried.as(day.plusDays(1), day) : null);

    /** The items of a list in one text. */
    static final Transform JOINED = new Transform("joined", "the items with commas between", value -> {
        List<String> items = Cells.texts(value);
        Object text = String.join(",", items);
        return items.size() == 1 ? new Carried(text, Fate.KEPT) : new Carried(text, Fate.TRANSFORMED);
    });

    /** A text as a list, which a comma divides. */
    static final Transform AS_LIST = new Transform(
            "as a list", "a list, which commas divide; space around them and blank items are lost", value -> {
                String text = value.toString();
                List<String> items = List.of(text.split(",", -1)).stream()
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
                if (items.isEmpty()) {
                    return null;
                }
                return new Carried(items, String.join(",", items).equals(text) ? Fate.KEPT : Fate.NARROWED);
            });

    /** The first of several. */
    static final Transform FIRST = new Transform("first", "the first of several", value -> {
        List<String> items = Cells.texts(value);
        return new Carried(items.get(0), items.size() == 1 ? Fate.KEPT : Fate.NARROWED);
    });

    /** The sex as OneRoster 1.1 has it. */
    static final Transform SEX = codes(
            "sex of 1.1",
            "male and female; other values have no place",
            Map.of("male", new Carried("male", Fate.KEPT), "female", new Carried("female", Fate.KEPT)));

    /** What a relative of a student is, by a vendor's word. */
    static final Transform ROLE_OF_RELATIVE = Shared.words(
            "role of a relative",
            "parent for mother and father, guardian for guardian, relative for grandparents, aunts, uncles and siblings",
            Map.ofEntries(
                    Map.entry("parent", "parent"),
                    Map.entry("mother", "parent"),
                    Map.entry("father", "parent"),
                    Map.entry("guardian", "guardian"),
                    Map.entry("relative", "relative"),
                    Map.entry("grandmother", "relative"),
                    Map.entry("grandfather", "relative"),
                    Map.entry("grandparent", "relative"),
                    Map.entry("aunt", "relative"),
                    Map.entry("uncle", "relative"),
                    Map.entry("sister", "relative"),
                    Map.entry("brother", "relative")));

    /** See reading M14. */
    static final Expression ENABLED = Expression.constant("true", "whoever is sent may use their account");

    private Shared() {}

    private static @Nullable Carried tenDigits(Object value) {
        String text = value.toString().strip();
        if (!PHONE.matcher(text).matches()) {
            return null;
        }
        String digits = text.replaceAll("[^0-9]", "");
        return Carried.as(digits.substring(digits.length() - DIGITS), value);
    }

    /** Returns the transform that takes an id of ours apart; any other id stays what it is. */
    static Transform idOf(String namespace) {
        return new Transform(
                "id of " + namespace,
                "as it is; of an id `%s/…` that this SDK made, the last part".formatted(namespace),
                value -> {
                    List<String> parts = Ids.parts(namespace, value.toString());
                    return parts == null
                            ? new Carried(value, Fate.KEPT)
                            : new Carried(parts.get(parts.size() - 1), Fate.TRANSFORMED);
                });
    }

    /** Returns the transform that changes each item of a list; one without a place is left out. */
    static Transform each(Transform one) {
        return new Transform(one.name(), one.says(), value -> {
            List<Object> items = new ArrayList<>();
            Fate fate = Fate.KEPT;
            for (String item : Cells.texts(value)) {
                Carried carried = one.step().apply(item);
                if (carried != null) {
                    items.add(carried.value());
                }
                fate = fate.worse(carried == null ? Fate.NARROWED : carried.fate());
            }
            return items.isEmpty() ? null : new Carried(items, fate);
        });
    }

    /** Returns the transform that has no place for one text. */
    static Transform otherThan(String text) {
        return new Transform(
                "other than " + text,
                "any but `%s`".formatted(text),
                value -> value.equals(text) ? null : new Carried(value, Fate.KEPT));
    }

    /** Returns the transform that has a code for each of some codes, and no place for the others. */
    static Transform codes(String name, String says, Map<String, Carried> codes) {
        return new Transform(name, says, value -> codes.get(value.toString()));
    }

    /**
     * Returns the transform that has a code for each of some words, whatever their case; the word itself is lost where it
     * is another than the code.
     */
    static Transform words(String name, String says, Map<String, String> words) {
        return new Transform(name, says, value -> {
            String code = words.get(value.toString().strip().toLowerCase(Locale.ROOT));
            if (code == null) {
                return null;
            }
            return new Carried(code, code.equals(value) ? Fate.KEPT : Fate.NARROWED);
        });
    }
}
