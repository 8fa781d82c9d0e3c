package dev.roster.io.yaml;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.plan.SafetySettings.Rollover;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what stands under the key {@code safety}, in a profile and in a target file alike. */
public final class SafetyReader {
    /** What an editor and a page say of each key, in their order: the percentages first. */
    public static final List<String> LIMITS = List.of(
            SafetyEntries.REMOVALS, SafetyEntries.REMOVED_ROWS, SafetyEntries.CHANGES, SafetyEntries.CHANGED_ROWS);

    private static final List<String> SHARES = List.of(SafetyEntries.REMOVALS, SafetyEntries.CHANGES);
    private static final List<String> TOP = with(
            LIMITS,
            SafetyEntries.FLOOR,
            SafetyEntries.UNCHANGED,
            SafetyEntries.RESTING,
            SafetyEntries.FILES,
            SafetyEntries.ROLLOVER);
    private static final List<String> ROLLOVER =
            with(LIMITS, SafetyEntries.FROM, SafetyEntries.UNTIL, SafetyEntries.FILES);

    private final Faults faults;
    private final Map<String, Object> values = new HashMap<>();

    /** Takes what is wrong. */
    public interface Faults {
        /** Takes a fault. */
        void at(YamlNode node, String what, String mend);
    }

    private SafetyReader(Faults faults) {
        this.faults = faults;
    }

    /** Returns what stands there, without what is wrong. */
    public static SafetyEntries read(YamlNode node, Faults faults) {
        SafetyReader reader = new SafetyReader(faults);
        reader.all(node, "", TOP);
        return new SafetyEntries(reader.values);
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private void all(YamlNode node, String prefix, List<String> known) {
        entries(node).forEach((key, value) -> {
            if (!known.contains(key)) {
                faults.at(
                        value,
                        "%s is no key here".formatted(Quoted.of(key)),
                        "the nearest one is '%s', all are %s"
                                .formatted(Nearest.to(key, known), String.join(", ", known)));
            } else if (key.equals(SafetyEntries.FILES)) {
                entries(value).forEach((file, limits) -> all(limits, prefix + key + "/" + file + "/", LIMITS));
            } else if (key.equals(SafetyEntries.ROLLOVER)) {
                all(value, key + "/", ROLLOVER);
                window(value);
            } else if (key.equals(SafetyEntries.FROM) || key.equals(SafetyEntries.UNTIL)) {
                day(value, prefix + key);
            } else {
                number(value, prefix + key, key);
            }
        });
    }

    private Map<String, YamlNode> entries(YamlNode node) {
        if (node.entries() == null) {
            faults.at(
                    node,
                    "no keys and values stand here",
                    "write 'key: value', one a line, with an indent below a key");
        }
        return node.entries() == null ? Map.of() : node.entries();
    }

    private void day(YamlNode node, String path) {
        try {
            values.put(path, LocalDate.parse(String.valueOf(node.text())));
        } catch (DateTimeParseException wrong) {
            faults.at(node, "this is no day", "write it as 2026-12-31");
        }
    }

    /** Two days that cannot be meant are said where they stand; nothing of such a rollover is taken. */
    private void window(YamlNode node) {
        String prefix = SafetyEntries.ROLLOVER + "/";
        if (values.get(prefix + SafetyEntries.FROM) instanceof LocalDate from
                && values.get(prefix + SafetyEntries.UNTIL) instanceof LocalDate until) {
            String fault = Rollover.fault(from, until);
            if (!fault.isEmpty()) {
                faults.at(
                        entries(node).getOrDefault(SafetyEntries.UNTIL, node),
                        fault,
                        "correct its days; limits that hold all year stand outside of it");
                values.keySet().removeIf(key -> key.startsWith(prefix));
            }
        }
    }

    private void number(YamlNode node, String path, String key) {
        String text = String.valueOf(node.text());
        int least = key.equals(SafetyEntries.UNCHANGED) || key.equals(SafetyEntries.RESTING) ? 1 : 0;
        int most = SHARES.contains(key) ? 100 : 1_000_000_000;
        long number = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            faults.at(
                    node,
                    "this is no whole number from %s to %s".formatted(least, most),
                    SHARES.contains(key) ? "write per cent without a sign" : "write digits only");
        } else {
            values.put(path, number);
        }
    }
}
