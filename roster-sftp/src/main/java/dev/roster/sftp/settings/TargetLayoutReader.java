package dev.roster.sftp.settings;

import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.text.Nearest;
import dev.roster.io.yaml.YamlNode;
import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.Replace;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code layout} of a target file, and the keys that belong to one. */
final class TargetLayoutReader {
    static final List<String> LAYOUTS = List.of("epoch", "auto", "flat", "expose");

    private static final String EPOCH = "the layout 'epoch'";
    private static final String EXPOSE = "the layout 'expose'";
    private static final String NAMED = "the layouts 'auto', 'flat' and 'expose'";

    private final TargetValues values;

    TargetLayoutReader(TargetValues values) {
        this.values = values;
    }

    /** Returns the layout, or {@code null}; then a fault says why. */
    @Nullable
    PublishLayout read() {
        String layout = values.required("layout", "'epoch', 'auto', 'flat' or 'expose'");
        if (!layout.isEmpty() && !LAYOUTS.contains(layout)) {
            values.fault("layout", "this is not a layout", "the nearest one is '%s'".formatted(nearest(layout)));
        }
        return switch (nearest(layout)) {
            case "flat" -> flat();
            case "auto" -> auto();
            case "expose" -> expose();
            default -> epoch();
        };
    }

    /** Where the layout is misspelt or missing, the other keys are held to one that may be meant. */
    private static String nearest(String layout) {
        return layout.isEmpty() ? LAYOUTS.get(0) : Nearest.to(layout, LAYOUTS);
    }

    /** What belongs to which layout is only said where the layout is known. */
    private void refuse(String others, String... keys) {
        if (LAYOUTS.contains(values.optional("layout", ""))) {
            values.refuse(others, keys);
        }
    }

    private @Nullable EpochLayout epoch() {
        refuse(NAMED, "replace");
        refuse(EXPOSE, "paths");
        String directory = directory();
        ZoneId zone = zone();
        Publishers publishers = publishers();
        return values.faults().isEmpty()
                ? PublishLayout.epoch(directory).withZone(zone).withPublishers(publishers)
                : null;
    }

    private @Nullable PublishLayout flat() {
        Replace replace = named(EXPOSE, "paths");
        String directory =
                values.has("directory") ? directory() : PublishLayout.flat().directory();
        return values.faults().isEmpty() ? PublishLayout.flat(directory).withReplace(replace) : null;
    }

    private @Nullable PublishLayout auto() {
        Replace replace = named(EXPOSE, "paths");
        if (replace == Replace.DIRECT) {
            values.fault(
                    "replace",
                    "with the layout 'auto' the receiver would take a file before it is whole",
                    "write 'atomic' or 'delete-first'");
        }
        String directory = directory();
        return values.faults().isEmpty() ? PublishLayout.auto(directory).withReplace(replace) : null;
    }

    private @Nullable PublishLayout expose() {
        Replace replace = named(EPOCH);
        String directory = values.has("directory") ? directory() : "/";
        Map<String, String> paths = paths(directory);
        return values.faults().isEmpty() ? PublishLayout.expose(paths).withReplace(replace) : null;
    }

    private Replace named(String others, String... foreign) {
        refuse(EPOCH, "zone", "singlePublisher");
        refuse(others, foreign);
        return values.choice("replace", Replace.ATOMIC);
    }

    private Map<String, String> paths(String directory) {
        YamlNode node = values.node("paths");
        Map<String, YamlNode> entries = node == null ? null : node.entries();
        Map<String, String> paths = new TreeMap<>();
        if (entries == null || entries.isEmpty()) {
            values.fault(
                    "paths",
                    "'paths' does not say where the files lie",
                    "write the absolute remote path of each file below it, such as 'students.csv: /out/students.csv'");
            return paths;
        }
        Set<String> taken = new HashSet<>();
        entries.forEach((file, path) -> {
            String text = String.valueOf(path.text());
            if (!RemotePath.isFileName(file)) {
                values.fault(path, "this is not a file's name", "write the documented name, such as students.csv");
            } else if (text.equals("/") || !RemotePath.isDirectory(text)) {
                values.fault(
                        path,
                        "this is not an absolute remote path",
                        "start with '/', end with a file's name, use plain names and no '..'");
            } else if (!directory.equals("/") && !text.startsWith(directory + "/")) {
                values.fault(
                        path,
                        "this path does not lie below 'directory'",
                        "correct one of them; the layout 'expose' does without 'directory'");
            } else if (!taken.add(text)) {
                values.fault(path, "two files have this path", "give each its own");
            }
            paths.put(file, text);
        });
        return paths;
    }

    private String directory() {
        String directory = values.required("directory", "the absolute remote directory, such as /upload");
        if (!directory.isEmpty() && !RemotePath.isDirectory(directory)) {
            values.fault(
                    "directory",
                    "this is not an absolute remote directory",
                    "start with '/', end without one, use plain names and no '..'");
        }
        return directory;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(values.optional("zone", "UTC"));
        } catch (DateTimeException unknown) {
            values.fault("zone", "this is not a time zone", "write UTC, or a name like America/Chicago");
            return ZoneId.of("UTC");
        }
    }

    private Publishers publishers() {
        String text = values.optional("singlePublisher", "false");
        if (!text.equals("true") && !text.equals("false")) {
            values.fault(
                    "singlePublisher",
                    "this is neither 'true' nor 'false'",
                    "leave it out where others may publish too");
        }
        return text.equals("true") ? Publishers.ONE : Publishers.SEVERAL;
    }
}
