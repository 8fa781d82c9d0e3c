package dev.roster.sftp.settings;

import dev.roster.internal.text.Nearest;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            "snapshotKeyEnv",
            "safety");
    static final List<String> AUTH = List.of("passwordEnv", "keyFile", "passphraseEnv");

    private static final Map<String, String> SECRETS = Map.of(
            "password", "auth: passwordEnv",
            "secret", "auth: passwordEnv",
            "passphrase", "auth: passphraseEnv",
            "privatekey", "auth: keyFile",
            "key", "auth: keyFile",
            "snapshotkey", "snapshotKeyEnv");

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
                        "put it into an environment variable or a file, name that under '%s', and change the secret"
                                .formatted(secret)));
            } else if (!known.contains(key)) {
                String nearest = Nearest.to(key, known);
                boolean near = Nearest.edits(key, nearest) <= MISSPELT;
                faults.add(new Fault(
                        where,
                        "%s is not a key that we know".formatted(near ? shown(key) : "this"),
                        "the nearest one is '%s'".formatted(nearest)));
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
}
