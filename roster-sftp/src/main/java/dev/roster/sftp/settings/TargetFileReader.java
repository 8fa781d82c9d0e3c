package dev.roster.sftp.settings;

import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.yaml.SafetyReader;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.SftpTargetBuilder;
import dev.roster.sftp.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one target file, collecting what is wrong with it. */
final class TargetFileReader {
    private static final int DEEPEST = 6;

    private final Path file;
    private final Function<String, @Nullable String> environment;
    private final List<Fault> faults = new ArrayList<>();
    private TargetValues values = new TargetValues(Map.of(), faults);

    TargetFileReader(Path file, Function<String, @Nullable String> environment) {
        this.file = file;
        this.environment = environment;
    }

    TargetFile read() throws IOException {
        YamlNode root = new YamlReader(DEEPEST, TargetKeys::known, faults).read(file);
        if (root != null && root.entries() != null) {
            values = new TargetValues(root.entries(), faults);
            TargetKeys.check(root.entries(), TargetKeys.TOP, faults);
        } else if (root != null) {
            values.fault(root, "this is not a list of keys and values", "write 'host: …' and so on, one a line");
        }
        TargetFile target = root == null || root.entries() == null ? null : build();
        if (target == null || !faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return target;
    }

    private @Nullable TargetFile build() throws IOException {
        String host = host();
        int port = port();
        String user = values.required("user", "the account's name at the receiver");
        SftpAuth auth = new TargetAuthReader(paths(), environment, faults).read(values.node("auth"));
        HostKeyPolicy hostKeys = hostKeys();
        PublishLayout layout = new TargetLayoutReader(values).read();
        Verification verification = values.choice("verify", Verification.AUTO);
        YamlNode profile = values.node("profile");
        Path profilePath = profile == null ? null : paths().read("profile", profile);
        Supplier<char @Nullable []> snapshotKey = values.snapshotKey(environment);
        YamlNode safety = values.node("safety");
        SafetyEntries entries = safety == null ? SafetyEntries.NONE : SafetyReader.read(safety, values::fault);
        if (!faults.isEmpty() || auth == null || hostKeys == null || layout == null) {
            return null;
        }
        SftpTarget target = SftpTarget.at(host)
                .port(port)
                .user(user)
                .auth(auth)
                .hostKeys(hostKeys)
                .build();
        return new TargetFile(target, layout, verification, profilePath, snapshotKey, entries);
    }

    private String host() {
        String host = values.required("host", "the server's name or address");
        if (!host.isEmpty() && !SftpTargetBuilder.isHost(host)) {
            values.fault(
                    "host", "the host is not a name or an address", "write it without scheme, user, port and path");
        }
        return host;
    }

    private int port() {
        String text = values.optional("port", "22");
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            values.fault("port", "the port is not a number from 1 to 65535", "leave it out for 22");
        }
        return port;
    }

    private @Nullable HostKeyPolicy hostKeys() throws IOException {
        YamlNode pins = values.node("hostKey");
        YamlNode known = values.node("knownHosts");
        if ((pins == null) == (known == null)) {
            faults.add(new Fault(
                    "the file",
                    pins == null ? "no host key is named" : "'hostKey' and 'knownHosts' are both there",
                    "give 'hostKey', a list of 'SHA256:…' that the receiver published, or 'knownHosts', a file"));
            return null;
        }
        return pins == null ? knownHosts(Objects.requireNonNull(known)) : pinned(pins);
    }

    private @Nullable HostKeyPolicy pinned(YamlNode pins) {
        List<String> fingerprints = new ArrayList<>();
        for (YamlNode item : pins.items() == null ? List.of(pins) : pins.items()) {
            String text = item.text() == null ? "" : item.text();
            if (HostKeyPolicy.isFingerprint(text)) {
                fingerprints.add(text);
            } else {
                values.fault(
                        item,
                        "this is not a fingerprint",
                        "write 'SHA256:' and 43 characters, as ssh-keygen -l shows it");
            }
        }
        if (fingerprints.isEmpty() && faults.isEmpty()) {
            values.fault(pins, "no host key is named", "give at least one 'SHA256:…' that the receiver published");
        }
        return fingerprints.isEmpty() ? null : HostKeyPolicy.pinned(fingerprints);
    }

    private @Nullable HostKeyPolicy knownHosts(YamlNode node) throws IOException {
        Path path = paths().read("knownHosts", node);
        return path == null ? null : HostKeyPolicy.knownHosts(path);
    }

    private TargetPaths paths() {
        Path parent = file.toAbsolutePath().getParent();
        return new TargetPaths(parent == null ? file.toAbsolutePath() : parent, faults);
    }
}
