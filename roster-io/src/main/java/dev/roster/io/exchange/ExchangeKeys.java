package dev.roster.io.exchange;

import dev.roster.internal.text.Nearest;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The keys that the file may have, and what to say about others. */
final class ExchangeKeys {
    static final List<String> TOP = List.of("samegoalFetches", "samegoalPushes");
    static final List<String> FETCHES = List.of("host", "user", "passwordEnv", "locations");
    static final List<String> LOCATION = List.of("endpoint", "path", "type", "folder", "files");
    static final List<String> PUSHES = List.of("endpoints", "sftp");
    static final List<String> SFTP = List.of("host", "user", "passwordEnv", "directory", "format");

    private static final Set<String> SECRETS =
            Set.of("password", "passwd", "secret", "key", "privatekey", "passphrase");

    /** Further away from every key than so many letters, a key may be a secret in the wrong place. */
    private static final int MISSPELT = 3;

    private ExchangeKeys() {}

    /** Adds what is wrong with the keys of a map. */
    static void check(Map<String, YamlNode> entries, List<String> known, List<Fault> faults) {
        entries.forEach((key, value) -> {
            if (known.contains(key)) {
                return;
            }
            if (SECRETS.contains(key.toLowerCase(Locale.ROOT))) {
                faults.add(
                        new Fault(
                                value.where(),
                                "'%s' would hold a secret, and this file holds none".formatted(key),
                                "take it out and change it; name a variable under 'passwordEnv', or leave that out where SameGoal's public key is installed"));
                return;
            }
            String nearest = Nearest.to(key, known);
            boolean near = Nearest.edits(key, nearest) <= MISSPELT && key.matches("[A-Za-z][A-Za-z0-9_-]{0,30}");
            faults.add(new Fault(
                    value.where(),
                    "%s is no key here".formatted(near ? "'" + key + "'" : "this"),
                    "the nearest one is '%s', all are %s".formatted(nearest, String.join(", ", known))));
        });
    }

    static boolean known(String key) {
        return Stream.of(TOP, FETCHES, LOCATION, PUSHES, SFTP).anyMatch(keys -> keys.contains(key));
    }
}
