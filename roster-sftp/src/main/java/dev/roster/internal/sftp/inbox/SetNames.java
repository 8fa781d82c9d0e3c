package dev.roster.internal.sftp.inbox;

import dev.roster.io.Encoding;
import dev.roster.io.exchange.FileType;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which files of a directory an inbox knows, and what each is called in a set. It leaves the others alone. */
public interface SetNames {

    /** Returns the name that a file gets, or {@code null} where it is none of these. */
    @Nullable
    String nameOf(String found);

    /** Returns the files with the suffix of an upload without an epoch, which they lose. */
    static SetNames suffixed(UploadTree tree) {
        return found -> {
            String plain = tree.plain(found);
            boolean encoded = Arrays.stream(Encoding.values()).anyMatch(known -> found.endsWith(known.ending()));
            return encoded ? plain : null;
        };
    }

    /** Returns the files of a format in each encoding that SameGoal pushes, under their own names. */
    static SetNames pushed(Format format) {
        Set<String> names = format.files().stream()
                .flatMap(file -> Arrays.stream(FileType.values())
                        .map(type -> type.encoding().nameOf(file.name())))
                .collect(Collectors.toUnmodifiableSet());
        return found -> names.contains(found) ? found : null;
    }
}
