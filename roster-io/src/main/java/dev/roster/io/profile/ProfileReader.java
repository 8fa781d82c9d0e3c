package dev.roster.io.profile;

import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.spec.ProfileBuilder;
import dev.roster.spec.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one profile file, collecting what is wrong with it. */
final class ProfileReader {
    private static final int DEEPEST = 6;
    private static final List<String> TOP = List.of("format", "name", "strict", "upload", "files");
    private static final List<String> FILE = List.of("required", "attributes", "columns", "periods");
    private static final List<String> COLUMN = List.of("header", "aliases", "codes", "accept", "only");

    private final Path file;
    private final Format format;
    private final List<Fault> faults = new ArrayList<>();
    private final Shapes shapes = new Shapes(faults);

    ProfileReader(Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    Profile read() throws IOException {
        YamlNode root = new YamlReader(DEEPEST, key -> true, faults).read(file);
        Profile profile = root == null ? null : profile(root);
        if (profile == null || !faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return profile;
    }

    private @Nullable Profile profile(YamlNode root) {
        Map<String, YamlNode> top = shapes.keys(root, TOP);
        if (root.entries() == null || !fits(top.get("format"))) {
            return null;
        }
        String name = shapes.text(top.get("name"));
        ProfileBuilder profile = Profile.named(name == null ? String.valueOf(file.getFileName()) : name);
        if (shapes.flag(top.get("strict"))) {
            profile.strict();
        }
        Upload upload = upload(top.get("upload"));
        if (upload != null) {
            profile.upload(upload);
        }
        shapes.map(top.get("files")).forEach((csv, node) -> readFile(profile, csv, node));
        Profile made = profile.build();
        made.faults(format).forEach(fault -> shapes.fault(find(root, fault.at()), fault.what(), fault.mend()));
        return made;
    }

    private @Nullable Upload upload(@Nullable YamlNode node) {
        String text = shapes.text(node);
        Optional<Upload> known = Arrays.stream(Upload.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst();
        if (node != null && text != null && known.isEmpty()) {
            shapes.fault(node, "this is neither 'district' nor 'school'", "write one of them, or leave it out");
        }
        return known.orElse(null);
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

    private void readFile(ProfileBuilder profile, String csv, YamlNode node) {
        Map<String, YamlNode> entries = shapes.keys(node, FILE);
        if (shapes.flag(entries.get("required"))) {
            profile.require(csv);
        }
        shapes.list(entries.get("attributes")).forEach(header -> profile.add(csv, header));
        shapes.map(entries.get("columns")).forEach((column, each) -> readColumn(profile, csv, column, each));
        profile.periods(csv, shapes.texts(entries.get("periods")));
    }

    private void readColumn(ProfileBuilder profile, String csv, String column, YamlNode node) {
        Map<String, YamlNode> entries = shapes.keys(node, COLUMN);
        String header = shapes.text(entries.get("header"));
        if (header != null) {
            profile.header(csv, column, header);
        }
        shapes.list(entries.get("aliases")).forEach(alias -> profile.alias(csv, column, alias));
        profile.codes(csv, column, shapes.texts(entries.get("codes")));
        profile.accept(csv, column, shapes.list(entries.get("accept")).toArray(String[]::new));
        YamlNode only = entries.get("only");
        String[] texts = shapes.list(only).toArray(String[]::new);
        if (only != null && only.items() != null) {
            profile.only(csv, column, texts);
        }
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
        YamlNode found = null;
        for (YamlNode item : node.items() == null ? List.<YamlNode>of() : node.items()) {
            found = step.equals(item.text()) ? item : found;
        }
        return found;
    }
}
