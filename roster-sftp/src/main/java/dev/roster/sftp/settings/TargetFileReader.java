package dev.roster.sftp.settings;

import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.text.Nearest;
import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.FlatLayout;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.SftpTargetBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one target file, collecting what is wrong with it. */
final class TargetFileReader {
    private static final int DEEPEST = 4;
    private static final List<String> LAYOUTS = List.of("epoch", "auto", "flat", "expose");
    private static final List<String> SUPPORTED = List.of("epoch", "flat");
    private static final List<String> EPOCH_ONLY = List.of("zone", "singlePublisher");

    private final Path file;
    private final Function<String, @Nullable String> environment;
    private final List<Fault> faults = new ArrayList<>();
    private Map<String, YamlNode> entries = Map.of();

    TargetFileReader(Path file, Function<String, @Nullable String> environment) {
        this.file = file;
        this.environment = environment;
    }

    TargetFile read() throws IOException {
        YamlNode root = new YamlReader(DEEPEST, TargetKeys::known, faults).read(file);
        if (root != null) {
            entries = root.entries() == null ? Map.of() : root.entries();
            TargetKeys.check(entries, TargetKeys.TOP, faults);
        }
        if (root != null && root.entries() == null) {
            fault(root, "this is not a list of keys and values", "write 'host: …' and so on, one a line");
        }
        TargetFile target = entries.isEmpty() ? null : build();
        if (target == null || !faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return target;
    }

    private @Nullable TargetFile build() throws IOException {
        String host = host();
        int port = port();
        String user = required("user", "the account's name at the receiver");
        SftpAuth auth = new TargetAuthReader(paths(), environment, faults).read(entries.get("auth"));
        HostKeyPolicy hostKeys = hostKeys();
        PublishLayout layout = layout();
        if (!faults.isEmpty() || auth == null || hostKeys == null || layout == null) {
            return null;
        }
        SftpTarget target = SftpTarget.at(host)
                .port(port)
                .user(user)
                .auth(auth)
                .hostKeys(hostKeys)
                .build();
        return new TargetFile(target, layout);
    }

    private String host() {
        String host = required("host", "the server's name or address");
        if (!host.isEmpty() && !SftpTargetBuilder.isHost(host)) {
            fault("host", "the host is not a name or an address", "write it without scheme, user, port and path");
        }
        return host;
    }

    private int port() {
        String text = optional("port", "22");
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            fault("port", "the port is not a number from 1 to 65535", "leave it out for 22");
        }
        return port;
    }

    private @Nullable HostKeyPolicy hostKeys() throws IOException {
        YamlNode pins = entries.get("hostKey");
        YamlNode known = entries.get("knownHosts");
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
                fault(
                        item,
                        "this is not a fingerprint",
                        "write 'SHA256:' and 43 characters, as ssh-keygen -l shows it");
            }
        }
        if (fingerprints.isEmpty() && faults.isEmpty()) {
            fault(pins, "no host key is named", "give at least one 'SHA256:…' that the receiver published");
        }
        return fingerprints.isEmpty() ? null : HostKeyPolicy.pinned(fingerprints);
    }

    private @Nullable HostKeyPolicy knownHosts(YamlNode node) throws IOException {
        Path path = paths().read("knownHosts", node);
        return path == null ? null : HostKeyPolicy.knownHosts(path);
    }

    private @Nullable PublishLayout layout() {
        String layout = required("layout", "'epoch' or 'flat'");
        if (LAYOUTS.contains(layout) && !SUPPORTED.contains(layout)) {
            fault("layout", "the layout '%s' is not supported yet".formatted(layout), "write 'epoch' or 'flat'");
        } else if (!layout.isEmpty() && !LAYOUTS.contains(layout)) {
            fault("layout", "this is not a layout", "the nearest one is '%s'".formatted(Nearest.to(layout, LAYOUTS)));
        }
        if (!optional("verify", "size").equals("size")) {
            fault("verify", "another verification than 'size' is not supported yet", "leave it out");
        }
        return layout.equals("flat") ? flat() : epoch();
    }

    private @Nullable FlatLayout flat() {
        for (String key : EPOCH_ONLY) {
            if (entries.containsKey(key)) {
                fault(key, "'%s' is for the layout 'epoch'".formatted(key), "leave it out");
            }
        }
        String directory = entries.containsKey("directory")
                ? directory()
                : PublishLayout.flat().directory();
        return faults.isEmpty() ? PublishLayout.flat(directory) : null;
    }

    private @Nullable EpochLayout epoch() {
        String directory = directory();
        ZoneId zone = zone();
        return faults.isEmpty() ? PublishLayout.epoch(directory).withZone(zone).withPublishers(publishers()) : null;
    }

    private String directory() {
        String directory = required("directory", "the absolute remote directory, such as /upload");
        if (!directory.isEmpty() && !RemotePath.isDirectory(directory)) {
            fault(
                    "directory",
                    "this is not an absolute remote directory",
                    "start with '/', end without one, use plain names and no '..'");
        }
        return directory;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(optional("zone", "UTC"));
        } catch (DateTimeException unknown) {
            fault("zone", "this is not a time zone", "write UTC, or a name like America/Chicago");
            return ZoneId.of("UTC");
        }
    }

    private Publishers publishers() {
        String text = optional("singlePublisher", "false");
        if (!text.equals("true") && !text.equals("false")) {
            fault("singlePublisher", "this is neither 'true' nor 'false'", "leave it out where others may publish too");
        }
        return text.equals("true") ? Publishers.ONE : Publishers.SEVERAL;
    }

    private TargetPaths paths() {
        Path parent = file.toAbsolutePath().getParent();
        return new TargetPaths(parent == null ? file.toAbsolutePath() : parent, faults);
    }

    private String required(String key, String meaning) {
        YamlNode node = entries.get(key);
        if (node == null || node.text() == null || node.text().isBlank()) {
            String where = node == null ? "the file" : "line " + node.line();
            faults.add(new Fault(where, "'%s' is missing".formatted(key), "give it: %s".formatted(meaning)));
            return "";
        }
        return node.text();
    }

    private String optional(String key, String otherwise) {
        YamlNode node = entries.get(key);
        return node == null ? otherwise : String.valueOf(node.text());
    }

    private void fault(String key, String what, String mend) {
        YamlNode node = entries.get(key);
        faults.add(new Fault(node == null ? "the file" : "line " + node.line(), what, mend));
    }

    private void fault(YamlNode node, String what, String mend) {
        faults.add(new Fault("line " + node.line(), what, mend));
    }
}
