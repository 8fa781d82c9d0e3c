package dev.roster.sftp.settings;

import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes paths of a target file's texts. What should be a path may be the key itself, so it is never repeated. */
final class TargetPaths {
    private static final int LONGEST = 1_000;
    private static final Pattern PASTED = Pattern.compile("\\s*-----.*|.*\\R.*", Pattern.DOTALL);

    private final Path folder;
    private final List<Fault> faults;

    TargetPaths(Path folder, List<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Returns the path of a file, relative ones below the target file's folder, or {@code null}; then a fault says so. */
    @Nullable
    Path read(String key, YamlNode node) {
        String text = node.text() == null ? "" : node.text();
        if (!text.isBlank() && text.length() <= LONGEST && !PASTED.matcher(text).matches()) {
            try {
                Path file = folder.resolve(text);
                return Files.isRegularFile(file) ? file : missing(key, node);
            } catch (InvalidPathException unusable) {
                // Its message repeats the text.
            }
        }
        faults.add(new Fault(
                "line " + node.line(),
                "'%s' is not the path of a file".formatted(key),
                "name the file, on one line; if the key itself stands here, replace it"));
        return null;
    }

    private @Nullable Path missing(String key, YamlNode node) {
        faults.add(new Fault(
                "line " + node.line(),
                "the file that '%s' names is not there".formatted(key),
                "correct the path; if the key itself stands here, replace it"));
        return null;
    }
}
