package dev.roster.io.exchange;

import dev.roster.internal.text.Nearest;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes nodes for what they have to be; where one is something else, a fault says so and nothing is taken. */
final class Values {
    private final List<Fault> faults;

    Values(List<Fault> faults) {
        this.faults = faults;
    }

    Map<String, YamlNode> keys(YamlNode node, List<String> known) {
        if (node.entries() == null) {
            add(node, List.of(new Wrong("no keys and values stand here", "write 'key: value', one a line")));
            return Map.of();
        }
        ExchangeKeys.check(node.entries(), known, faults);
        return node.entries();
    }

    String text(@Nullable YamlNode node, String otherwise) {
        if (node != null && node.text() == null) {
            add(node, List.of(new Wrong("more than one value stands here", "write one")));
        }
        return node == null || node.text() == null ? otherwise : node.text();
    }

    List<String> list(@Nullable YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.items() == null) {
            add(node, List.of(new Wrong("no list stands here", "write [a, b], or '- a' one a line")));
        }
        for (YamlNode item : node == null || node.items() == null ? List.<YamlNode>of() : node.items()) {
            texts.add(text(item, ""));
        }
        return texts;
    }

    boolean flag(@Nullable YamlNode node) {
        if (node != null && !"true".equals(node.text()) && !"false".equals(node.text())) {
            add(node, List.of(new Wrong("this is neither 'true' nor 'false'", "write one of them, or leave it out")));
        }
        return node != null && "true".equals(node.text());
    }

    /** Takes a file type, which nobody knows unless it is said. */
    @Nullable
    FileType type(YamlNode parent, String key) {
        String word = text(entry(parent, key), "");
        FileType type = FileType.ofWord(word);
        if (type == null) {
            String all = String.join(", ", FileType.words());
            add(
                    at(parent, key),
                    List.of(
                            word.isBlank()
                                    ? new Wrong("'%s' is missing".formatted(key), "write one of " + all)
                                    : new Wrong(
                                            "'%s' is no file type that SameGoal knows".formatted(key),
                                            "the nearest one is '%s', all are %s"
                                                    .formatted(Nearest.to(word, FileType.words()), all))));
        }
        return type;
    }

    private static @Nullable YamlNode entry(YamlNode parent, String key) {
        return parent.entries() == null ? null : parent.entries().get(key);
    }

    /** Returns where to point for a key: at its value, or at what lacks it. */
    YamlNode at(YamlNode parent, String key) {
        YamlNode entry = entry(parent, key);
        return entry == null ? parent : entry;
    }

    void add(YamlNode node, List<Wrong> wrong) {
        wrong.forEach(each -> faults.add(new Fault(node.where(), each.what(), each.mend())));
    }
}
