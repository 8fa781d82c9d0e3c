package dev.roster.io.profile;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes nodes for what they have to be; where one is something else, a fault says so and nothing is taken. */
final class Shapes {
    private static final Comparator<Placed> IN_ORDER =
            Comparator.comparingInt((Placed fault) -> fault.at.line()).thenComparingInt(fault -> fault.at.column());

    private final List<Placed> faults = new ArrayList<>();

    /** A fault and where it stands. */
    private record Placed(YamlNode at, Fault fault, boolean misfit) {}

    /** Returns the faults in the order of the file. */
    List<Fault> faults() {
        return faults.stream().sorted(IN_ORDER).map(Placed::fault).toList();
    }

    /** Takes a map whose keys are known. */
    Map<String, YamlNode> keys(@Nullable YamlNode node, List<String> known) {
        Map<String, YamlNode> entries = map(node);
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                fault(
                        value,
                        "%s is no key here".formatted(Quoted.of(key)),
                        "the nearest one is '%s', all are %s"
                                .formatted(Nearest.to(key, known), String.join(", ", known)));
            }
        });
        return entries;
    }

    /** Takes a map whose keys are names. */
    Map<String, YamlNode> map(@Nullable YamlNode node) {
        if (node != null && node.entries() == null) {
            fault(node, "no keys and values stand here", "write 'key: value', one a line, with an indent below a key");
        }
        return node == null || node.entries() == null ? Map.of() : node.entries();
    }

    /** Takes a map of texts. */
    Map<String, String> texts(@Nullable YamlNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(node).forEach((key, value) -> {
            String text = text(value);
            if (text != null) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    /** Takes a list of texts. */
    List<String> list(@Nullable YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.items() == null) {
            fault(node, "no list stands here", "write [a, b], or '- a' one a line");
        }
        for (YamlNode item : node == null || node.items() == null ? List.<YamlNode>of() : node.items()) {
            String text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Takes a list of anything. */
    List<YamlNode> items(YamlNode node) {
        if (node.items() == null) {
            fault(node, "no list stands here", "write '- key: value', one a line, with the other keys below");
        }
        return node.items() == null ? List.of() : node.items();
    }

    /** Gives the texts of a list to somebody where it is one. */
    void ifList(YamlNode node, Consumer<List<String>> taker) {
        List<String> texts = list(node);
        if (node.items() != null) {
            taker.accept(texts);
        }
    }

    /** Gives a text to somebody where it is one. */
    void ifText(YamlNode node, Consumer<String> taker) {
        String text = text(node);
        if (text != null) {
            taker.accept(text);
        }
    }

    /** Does something where a flag is true. */
    void ifSet(YamlNode node, Runnable action) {
        if (flag(node)) {
            action.run();
        }
    }

    /** Gives what a word stands for to somebody where it is one of some. */
    <V> void ifOneOf(YamlNode node, Map<String, V> words, Consumer<V> taker) {
        V value = node.text() == null ? null : words.get(node.text());
        if (value == null) {
            fault(
                    node,
                    "this is none of the words that may stand here",
                    "write one of %s".formatted(words.keySet().stream().sorted().collect(Collectors.joining(", "))));
        } else {
            taker.accept(value);
        }
    }

    /** Gives a day to somebody where it is one. */
    void ifDay(YamlNode node, Consumer<LocalDate> taker) {
        try {
            taker.accept(LocalDate.parse(String.valueOf(node.text())));
        } catch (DateTimeParseException wrong) {
            fault(node, "this is no day", "write it as 2026-12-31");
        }
    }

    /** Says that what stands somewhere does not fit, where nothing was found there before: that would be told twice. */
    @SuppressWarnings("ReferenceEquality") // a map and its first key stand in one place
    void misfit(YamlNode node, String what, String mend) {
        if (faults.stream().noneMatch(other -> !other.misfit && other.at == node)) {
            faults.add(new Placed(node, new Fault(node.where(), what, mend), true));
        }
    }

    /** Takes a text. */
    @Nullable
    String text(@Nullable YamlNode node) {
        if (node != null && node.text() == null) {
            fault(node, "more than one value stands here", "write one");
        }
        return node == null ? null : node.text();
    }

    /** Takes a flag, which is false where nothing is said. */
    boolean flag(@Nullable YamlNode node) {
        if (node != null && !"true".equals(node.text()) && !"false".equals(node.text())) {
            fault(node, "this is neither 'true' nor 'false'", "write one of them, or leave it out");
        }
        return node != null && "true".equals(node.text());
    }

    void fault(YamlNode node, String what, String mend) {
        faults.add(new Placed(node, new Fault(node.where(), what, mend), false));
    }
}
