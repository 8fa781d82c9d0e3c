package dev.roster.io.exchange;

import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one file, collecting what is wrong with it. */
final class ExchangeReader {
    private static final int DEEPEST = 5;

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();
    private final Values values = new Values(faults);

    ExchangeReader(Path file) {
        this.file = file;
    }

    ExchangeFile read() throws IOException {
        YamlNode root = new YamlReader(DEEPEST, ExchangeKeys::known, faults).read(file);
        ExchangeFile made = root == null ? null : exchange(root);
        if (made == null || !faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return made;
    }

    private @Nullable ExchangeFile exchange(YamlNode root) {
        Map<String, YamlNode> top = values.keys(root, ExchangeKeys.TOP);
        YamlNode fetches = top.get("samegoalFetches");
        YamlNode pushes = top.get("samegoalPushes");
        if (root.entries() != null && fetches == null && pushes == null) {
            faults.add(new Fault(
                    "the file", "it says neither what SameGoal fetches nor what it pushes", "give one of the two"));
        }
        SameGoalFetches fetched = fetches == null ? null : fetches(fetches);
        SameGoalPushes pushed = pushes == null ? null : pushes(pushes);
        return faults.isEmpty() ? new ExchangeFile(fetched, pushed) : null;
    }

    private @Nullable SameGoalFetches fetches(YamlNode node) {
        Map<String, YamlNode> entries = values.keys(node, ExchangeKeys.FETCHES);
        VendorLogin login = node.entries() == null ? null : login(node, entries);
        List<PullLocation> locations = new LocationsReader(values).read(node, entries.get("locations"));
        return faults.isEmpty() && login != null ? new SameGoalFetches(login, locations) : null;
    }

    private @Nullable SameGoalPushes pushes(YamlNode node) {
        Map<String, YamlNode> entries = values.keys(node, ExchangeKeys.PUSHES);
        YamlNode named = entries.get("endpoints");
        List<String> endpoints = values.list(named);
        boolean none = named == null || (named.items() != null && endpoints.isEmpty());
        if (none || endpoints.stream().anyMatch(String::isBlank)) {
            values.add(named == null ? node : named, PullLocation.endpointFaults(""));
        }
        YamlNode sftp = entries.get("sftp");
        FilePush push = sftp == null ? null : push(sftp);
        return faults.isEmpty() ? new SameGoalPushes(endpoints, push) : null;
    }

    private @Nullable FilePush push(YamlNode node) {
        Map<String, YamlNode> entries = values.keys(node, ExchangeKeys.SFTP);
        if (node.entries() == null) {
            return null;
        }
        VendorLogin login = login(node, entries);
        String directory = values.text(entries.get("directory"), FilePush.USUAL_DIRECTORY);
        values.add(values.at(node, "directory"), ServerPath.faults(directory));
        FileType type = values.type(node, "format");
        return faults.isEmpty() && login != null && type != null ? new FilePush(login, directory, type) : null;
    }

    private @Nullable VendorLogin login(YamlNode node, Map<String, YamlNode> entries) {
        String host = values.text(entries.get("host"), "");
        String user = values.text(entries.get("user"), VendorLogin.USUAL_USER);
        YamlNode named = entries.get("passwordEnv");
        String variable = named == null || "".equals(named.text()) ? null : values.text(named, "");
        List<Wrong> password = VendorLogin.passwordFaults(variable);
        values.add(values.at(node, "host"), VendorLogin.hostFaults(host));
        values.add(values.at(node, "user"), VendorLogin.userFaults(user));
        values.add(values.at(node, "passwordEnv"), password);
        return faults.isEmpty() ? new VendorLogin(host, user, variable) : null;
    }
}
