package dev.roster.sftp.settings;

import dev.roster.internal.text.Nearest;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.io.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a target file, and what is wrong with them.
 *
 * @param entries the values by key
 * @param faults takes what is wrong
 */
record TargetValues(Map<String, YamlNode> entries, List<Fault> faults) {

    boolean has(String key) {
        return entries.containsKey(key);
    }

    @Nullable
    YamlNode node(String key) {
        return entries.get(key);
    }

    /** Returns a text that must be there, or nothing; then a fault says so. */
    String required(String key, String meaning) {
        YamlNode node = entries.get(key);
        if (node == null || node.text() == null || node.text().isBlank()) {
            String where = node == null ? "the file" : "line " + node.line();
            faults.add(new Fault(where, "'%s' is missing".formatted(key), "give it: %s".formatted(meaning)));
            return "";
        }
        return node.text();
    }

    String optional(String key, String otherwise) {
        YamlNode node = entries.get(key);
        return node == null ? otherwise : String.valueOf(node.text());
    }

    /** Returns one of several constants, which the file spells in lower case and with dashes. */
    <E extends Enum<E>> E choice(String key, E otherwise) {
        List<E> choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
        String text = optional(key, spelling(otherwise));
        for (E choice : choices) {
            if (spelling(choice).equals(text)) {
                return choice;
            }
        }
        List<String> known = choices.stream().map(TargetValues::spelling).toList();
        fault(
                key,
                "'%s' is none of %s".formatted(key, String.join(", ", known)),
                "the nearest one is '%s'".formatted(Nearest.to(text, known)));
        return otherwise;
    }

    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what gives the secret that an environment variable holds. What should be the variable's name may be the
     * secret itself, so it is never repeated.
     */
    Supplier<char @Nullable []> variable(String key, YamlNode node, Function<String, @Nullable String> environment) {
        String name = node.text() == null ? "" : node.text();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            fault(
                    node,
                    "'%s' is not the name of an environment variable".formatted(key),
                    "name the variable that holds the secret; if the secret itself stands here, change it");
        } else if (environment.apply(name) == null) {
            fault(
                    node,
                    "the environment variable that '%s' names is not set".formatted(key),
                    "set it for the program that delivers");
        }
        return () -> {
            String value = environment.apply(name);
            return value == null ? null : value.toCharArray();
        };
    }

    /** Returns what gives the key of snapshots, or {@code null} where none is named. */
    @Nullable
    Supplier<char @Nullable []> snapshotKey(Function<String, @Nullable String> environment) {
        YamlNode node = node("snapshotKeyEnv");
        if (node == null) {
            return null;
        }
        Supplier<char @Nullable []> key = variable("snapshotKeyEnv", node, environment);
        char[] secret = key.get();
        if (secret != null && secret.length < SnapshotKey.SHORTEST) {
            fault(
                    node,
                    "the environment variable that 'snapshotKeyEnv' names holds fewer than %s characters"
                            .formatted(SnapshotKey.SHORTEST),
                    "put at least so many random ones there, and the same ones each night");
        }
        return key;
    }

    /** Refuses keys that are for other layouts. */
    void refuse(String layouts, String... keys) {
        Stream.of(keys)
                .filter(this::has)
                .forEach(key -> fault(key, "'%s' is for %s".formatted(key, layouts), "leave it out"));
    }

    void fault(String key, String what, String mend) {
        YamlNode node = entries.get(key);
        faults.add(new Fault(node == null ? "the file" : "line " + node.line(), what, mend));
    }

    void fault(YamlNode node, String what, String mend) {
        faults.add(new Fault("line " + node.line(), what, mend));
    }
}
