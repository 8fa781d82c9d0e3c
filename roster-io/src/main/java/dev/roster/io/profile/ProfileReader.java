package dev.roster.io.profile;

import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.yaml.SafetyReader;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.spec.ProfileBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one profile file, collecting what is wrong with it. */
final class ProfileReader {
    static final int DEEPEST = 6;
    private final Path file;
    private final Format format;
    private final List<Fault> faults = new ArrayList<>();
    private final Shapes shapes = new Shapes();

    ProfileReader(Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    Profile read() throws IOException {
        YamlNode root = new YamlReader(DEEPEST, key -> true, faults).read(file);
        Profile profile = root == null ? null : profile(root);
        faults.addAll(shapes.faults());
        if (profile == null || !faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return profile;
    }

    private @Nullable Profile profile(YamlNode root) {
        Map<String, YamlNode> top = shapes.map(root);
        if (root.entries() == null || !fits(top.get(ProfileKeys.FORMAT))) {
            return null;
        }
        ProfileBuilder profile = Profile.named(String.valueOf(file.getFileName()));
        Key.readAll(ProfileKeys.TOP, profile, root, shapes);
        safety(top.get(ProfileKeys.SAFETY));
        Profile made = profile.build();
        made.faults(format).forEach(fault -> shapes.misfit(find(root, fault.at()), fault.what(), fault.mend()));
        return made;
    }

    /** Its keys were looked at before; what they say has to fit the format. */
    private void safety(@Nullable YamlNode node) {
        if (node != null) {
            SafetyEntries entries = SafetyReader.read(node, (at, what, mend) -> {});
            try {
                entries.settings(format);
            } catch (IllegalArgumentException misfit) {
                shapes.misfit(node, String.valueOf(misfit.getMessage()), "correct it, or leave it out");
            }
        }
    }

    /** A profile for another format would be a fault in every line. */
    private boolean fits(@Nullable YamlNode node) {
        String id = shapes.text(node);
        if (node == null) {
            faults.add(new Fault(
                    "the file",
                    "'format' is missing",
                    "write 'format: %s' if it is meant for that".formatted(format.id())));
        } else if (id != null && !id.equals(format.id())) {
            shapes.fault(
                    node,
                    "the profile is for %s, and %s is in use".formatted(Quoted.of(id), format.id()),
                    "name another profile, or correct 'format'");
        }
        return node == null || Objects.equals(id, format.id());
    }

    /** Returns the node at the end of a way, or as far as the way goes. */
    private static YamlNode find(YamlNode root, List<String> at) {
        YamlNode node = root;
        for (String step : at) {
            YamlNode next = child(node, step);
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    private static @Nullable YamlNode child(YamlNode node, String step) {
        if (node.entries() != null) {
            return node.entries().get(step);
        }
        YamlNode found = null; // a text is found by itself, and anything else by its place
        List<YamlNode> items = node.items() == null ? List.of() : node.items();
        for (int i = 0; i < items.size(); i++) {
            found = step.equals(items.get(i).text()) ? items.get(i) : found;
        }
        for (int i = 0; found == null && i < items.size(); i++) {
            found = step.equals(String.valueOf(i)) ? items.get(i) : null;
        }
        return found;
    }
}
