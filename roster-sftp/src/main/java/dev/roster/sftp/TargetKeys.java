package dev.roster.sftp;

import dev.roster.sftp.TargetFileException.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The keys that a target file may have, and what to say about others. */
final class TargetKeys {
    static final List<String> TOP = List.of(
            "host",
            "port",
            "user",
            "auth",
            "hostKey",
            "knownHosts",
            "layout",
            "directory",
            "zone",
            "replace",
            "verify",
            "singlePublisher",
            "paths",
            "profile",
            "safety");
    static final List<String> AUTH = List.of("passwordEnv", "keyFile", "passphraseEnv");

    /** Known, of a later release: refused rather than ignored. */
    private static final Set<String> LATER = Set.of("replace", "paths", "profile", "safety");

    private static final Map<String, String> SECRETS = Map.of(
            "password", "passwordEnv",
            "secret", "passwordEnv",
            "passphrase", "passphraseEnv",
            "privatekey", "keyFile",
            "key", "keyFile");

    /** Further away from every key than so many letters, a key may be a secret in the wrong place. */
    private static final int MISSPELT = 3;

    private TargetKeys() {}

    /** Adds what is wrong with the keys of a map. */
    static void check(Map<String, YamlNode> entries, List<String> known, List<Fault> faults) {
        entries.forEach((key, value) -> {
            String where = "line " + value.line();
            String secret = SECRETS.get(key.toLowerCase(Locale.ROOT));
            if (secret != null) {
                faults.add(new Fault(
                        where,
                        "%s would hold a secret, and a target file holds none".formatted(shown(key)),
                        "put it into an environment variable or a file, name that under 'auth: %s', and change the secret"
                                .formatted(secret)));
            } else if (!known.contains(key)) {
                String nearest = nearest(key, known);
                boolean near = distance(key, nearest) <= MISSPELT;
                faults.add(new Fault(
                        where,
                        "%s is not a key that we know".formatted(near ? shown(key) : "this"),
                        "the nearest one is '%s'".formatted(nearest)));
            } else if (LATER.contains(key)) {
                faults.add(new Fault(where, "'%s' is not supported yet".formatted(key), "leave it out"));
            }
        });
    }

    /** Returns a key where it looks like one; else it may be a value that slipped. */
    static String shown(String key) {
        return key.matches("[A-Za-z][A-Za-z0-9_-]{0,30}") ? "'" + key + "'" : "this";
    }

    static boolean known(String key) {
        return TOP.contains(key) || AUTH.contains(key);
    }

    static String nearest(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow();
    }

    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT).substring(0, Math.min(40, one.length()));
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
