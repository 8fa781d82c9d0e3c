package dev.roster.cli;

import dev.roster.sftp.receipt.NearbyDeliveries;
import dev.roster.sftp.settings.TargetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Receipts near a target that has none: its target file may have been changed or renamed since the last delivery. */
final class OtherFolders {
    private OtherFolders() {}

    /**
     * Returns which there are and what to do where the target is an old one, a clause; empty where there are none.
     *
     * @param deliveries where receipts of the target are kept
     */
    static String words(String format, Path deliveries) {
        try {
            return found(format, deliveries);
        } catch (IOException | UncheckedIOException unseen) {
            // what others keep from us stops no delivery
            return "";
        }
    }

    private static String found(String format, Path deliveries) throws IOException {
        String text = "";
        List<Path> here = NearbyDeliveries.in(deliveries, format);
        if (!here.isEmpty()) {
            text +=
                    "; there are deliveries to other targets in it: if one was to this receiver, before the target file was changed, name its last receipt with --previous (%s)"
                            .formatted(list(here));
        }
        List<Path> beside = beside(format, deliveries);
        if (!beside.isEmpty()) {
            text +=
                    "; there are deliveries of other target files beside it: if this one was renamed, rename the folder too (%s)"
                            .formatted(list(beside));
        }
        return text;
    }

    private static List<Path> beside(String format, Path deliveries) throws IOException {
        List<Path> found = new ArrayList<>();
        Path parent = Objects.requireNonNull(deliveries.toAbsolutePath().getParent());
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder :
                    folders.filter(TargetFile::keepsDeliveries).sorted().toList()) {
                boolean other = !folder.getFileName().equals(deliveries.getFileName());
                if (other && !NearbyDeliveries.in(folder, format).isEmpty()) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    private static String list(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
