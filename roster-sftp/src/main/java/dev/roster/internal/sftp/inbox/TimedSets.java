package dev.roster.internal.sftp.inbox;

import dev.roster.sftp.fault.ClockSkewException;
import dev.roster.sftp.inbox.ReceivedFile;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Sets in a folder, each named by a time in UTC, and each later than those before it.
 *
 * @param folder where they lie
 * @param prefix what their names begin with
 * @param names what times look like in names
 */
public record TimedSets(Path folder, String prefix, UploadTree names) {
    private static final int MOST_AHEAD = 3600;

    /**
     * Gives a set its place. It is named by the time at which it was last written to, where that is not to come and no
     * newer set is there, and by the clock otherwise; so two who receive the same set at once mean the same place. Where
     * the newest set is the same it is not received again: a program that was ended before it took the files away finds
     * them again.
     *
     * @param marker the file that says that it is whole, or {@code null} where there is none
     */
    public ReceivedSet place(Staging staging, @Nullable String marker, Instant now) throws IOException {
        List<StagedFile> files = staging.files();
        String newest = newest();
        ReceivedSet again = newest == null ? null : find(newest, files, marker);
        if (again != null) {
            return again;
        }
        if (marker != null) {
            staging.mark(marker);
        }
        for (String name : candidates(files, now)) {
            if (newest == null || name.compareTo(newest) > 0) {
                try {
                    return received(staging.place(name), files);
                } catch (FileAlreadyExistsException taken) {
                    again = find(name, files, marker);
                    if (again != null) {
                        return again;
                    }
                }
            }
        }
        throw new ClockSkewException(
                "the newest set in '%s' is '%s', more than an hour ahead of the clock here; check the clock, and who made that set"
                        .formatted(folder, newest));
    }

    private List<String> candidates(List<StagedFile> files, Instant now) {
        long written = files.stream().mapToLong(StagedFile::modified).max().orElse(-1);
        LongStream first =
                written >= 0 && written <= now.getEpochSecond() ? LongStream.of(written) : LongStream.empty();
        return LongStream.concat(
                        first, LongStream.rangeClosed(0, MOST_AHEAD).map(ahead -> now.getEpochSecond() + ahead))
                .mapToObj(second ->
                        prefix + names.epochAt(Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC)))
                .toList();
    }

    /** Returns a set that holds these files and no others, or {@code null} where there is none of that name. */
    @Nullable
    ReceivedSet find(String name, List<StagedFile> files, @Nullable String marker) throws IOException {
        return isSame(files, folder.resolve(name), marker)
                ? received(folder.toRealPath().resolve(name), files)
                : null;
    }

    /** Returns what was received. */
    public static ReceivedSet received(Path place, List<StagedFile> files) {
        return new ReceivedSet(
                place,
                files.stream()
                        .map(file -> new ReceivedFile(file.name(), file.bytes(), file.sha256()))
                        .toList());
    }

    private @Nullable String newest() throws IOException {
        String newest = null;
        try (DirectoryStream<Path> sets = Files.newDirectoryStream(folder)) {
            for (Path set : sets) {
                String name = set.getFileName().toString();
                boolean ours = name.startsWith(prefix) && names.isEpoch(name.substring(prefix.length()));
                if (ours && (newest == null || name.compareTo(newest) > 0)) {
                    newest = name;
                }
            }
        }
        return newest;
    }

    private static boolean isSame(List<StagedFile> files, Path set, @Nullable String marker) throws IOException {
        if (!Files.isDirectory(set, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(set)) {
            there.forEach(file -> names.add(file.getFileName().toString()));
        }
        if ((marker != null && !names.remove(marker)) || names.size() != files.size()) {
            return false;
        }
        for (StagedFile file : files) {
            Path path = set.resolve(file.name());
            if (!names.contains(file.name()) || !isSame(file, path)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(StagedFile file, Path path) throws IOException {
        return file.isOf(path) && (file.modified() < 0 || file.isOfTime(path));
    }
}
