package dev.roster.cli;

import dev.roster.internal.text.Nearest;
import dev.roster.sftp.AutoLayout;
import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.ExposeLayout;
import dev.roster.sftp.FlatLayout;
import dev.roster.sftp.PublishLayout;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a format's receiver looks where a layout puts the files. */
final class LayoutFit {
    private LayoutFit() {}

    /**
     * Holds a layout to a format.
     *
     * @return what somebody should know, or {@code null}
     * @throws UsageException where it cannot be meant
     */
    static @Nullable String of(Format format, PublishLayout layout) {
        UploadTree tree = format.uploadTree();
        if (layout instanceof AutoLayout && tree == null) {
            throw new UsageException(
                    "the layout 'auto' gives files a suffix, and the receiver of '%s' knows none; write 'flat' or 'epoch' into the target file"
                            .formatted(format.id()));
        }
        if (layout instanceof ExposeLayout expose) {
            requireKnown(format, expose);
        }
        if (layout instanceof EpochLayout && tree == null) {
            return "no document says that the receiver of '%s' looks for epochs; where it does not, write 'flat' into the target file"
                    .formatted(format.id());
        }
        if (layout instanceof FlatLayout && tree != null) {
            return "the receiver of '%s' looks for epochs, or for files with the suffix '%s', and leaves others alone; 'epoch' is safer"
                    .formatted(format.id(), tree.suffix());
        }
        return null;
    }

    private static void requireKnown(Format format, ExposeLayout layout) {
        List<String> known = format.files().stream().map(FileSpec::name).toList();
        for (String file : new TreeSet<>(layout.paths().keySet())) {
            if (!known.contains(file)) {
                throw new UsageException(
                        "'paths' of the target file names '%s', which is no file of '%s'; the nearest one is '%s'"
                                .formatted(file, format.id(), Nearest.to(file, known)));
            }
        }
    }

    /** Refuses a set of which a file has no place there. */
    static void requirePlaces(List<String> files, PublishLayout layout) {
        if (layout instanceof ExposeLayout expose && !expose.paths().keySet().containsAll(files)) {
            throw new UsageException(
                    "'paths' of the target file has no path for %s; add one for each, or take the file out of the set"
                            .formatted(String.join(
                                    ", ",
                                    files.stream()
                                            .filter(file -> !expose.paths().containsKey(file))
                                            .toList())));
        }
    }
}
