package dev.roster.io.plan;

import dev.roster.io.RosterFolder;
import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Compares sets that are written down as text. */
final class ComparedText {
    private final Format format;
    private final Path folder;
    private final SnapshotKey key = SnapshotKey.random();
    private int sets;

    ComparedText(Format format, Path folder) {
        this.format = format;
        this.folder = folder;
    }

    Difference compare(Map<String, String> before, Map<String, String> now) throws IOException {
        return compare(write(before), write(now));
    }

    Difference compare(Path before, Path now) throws IOException {
        try (SetSnapshot earlier = snapshot(before);
                SetSnapshot later = snapshot(now)) {
            return Comparison.of(format, ComparedSet.of(earlier), ComparedSet.of(later), folder);
        }
    }

    SetSnapshot snapshot(Path set) throws IOException {
        return SetSnapshot.of(format, RosterFolder.at(set).setOf(format).files(), key, folder);
    }

    Path write(Map<String, String> files) throws IOException {
        Path set = Files.createDirectory(folder.resolve("set-" + ++sets));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(set.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return set;
    }
}
