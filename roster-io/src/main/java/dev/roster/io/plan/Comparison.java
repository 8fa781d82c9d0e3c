package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.internal.compare.ScratchFolder;
import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sets of one format: which rows were added, changed, removed, and which are the same under another key. The
 * order of rows, of columns and of files makes no difference, nor does the encoding. Memory does not grow with the rows,
 * only with the schools; what is on one side alone is sorted on disk.
 *
 * <p>Files about days, such as attendance, are compared like others, though their rows are others every day; none of
 * their rows is looked for under another key.
 *
 * <pre>{@code
 * SnapshotKey key = SnapshotKey.random();
 * try (SetSnapshot before = SetSnapshot.of(format, last, key, temporary);
 *         SetSnapshot now = SetSnapshot.of(format, set, key, temporary)) {
 *     Difference difference =
 *             Comparison.of(format, ComparedSet.of(before), ComparedSet.of(now), temporary);
 * }
 * }</pre>
 */
public final class Comparison implements AutoCloseable {
    private final Format format;
    private final ComparedSet earlier;
    private final ComparedSet later;
    private final ScratchFolder scratch;
    private final Renamings renamings;
    private final Identities identities;
    private final SchoolBook schools;
    private final DriftTally drifts;

    private Comparison(Format format, ComparedSet earlier, ComparedSet later, ScratchFolder scratch) {
        this.format = format;
        this.earlier = earlier;
        this.later = later;
        this.scratch = scratch;
        this.renamings = new Renamings(scratch.path());
        this.identities = new Identities(later.snapshot(), scratch.path());
        this.schools =
                new SchoolBook(earlier.snapshot().schools(), later.snapshot().schools());
        this.drifts = new DriftTally(order(format));
    }

    /**
     * Compares two sets.
     *
     * @param format the format of both, as a profile bends it
     * @param earlier the set that was delivered
     * @param later the set that is to be
     * @param temporary an existing folder, in which one of the comparison's own is made and deleted
     * @throws IllegalArgumentException if the sets are of other formats, or were digested with two keys
     * @throws IOException if a snapshot cannot be read, or the folder not be written to
     */
    public static Difference of(Format format, ComparedSet earlier, ComparedSet later, Path temporary)
            throws IOException {
        requireComparable(format, earlier.snapshot(), later.snapshot());
        try (ScratchFolder scratch = ScratchFolder.in(temporary);
                Comparison comparison = new Comparison(format, earlier, later, scratch)) {
            return comparison.make();
        }
    }

    private static void requireComparable(Format format, Snapshot earlier, Snapshot later) {
        for (Snapshot each : List.of(earlier, later)) {
            if (!each.format().equals(format.id())) {
                throw new IllegalArgumentException(
                        "the set is of format '%s', and '%s' is compared".formatted(each.format(), format.id()));
            }
        }
        if (!earlier.comparableWith(later)) {
            throw new IllegalArgumentException(
                    "the sets were digested with two keys; digest both with one to compare them");
        }
    }

    private static List<String> order(Format format) {
        return format.files().stream().map(FileSpec::name).distinct().toList();
    }

    private Difference make() throws IOException {
        Map<String, FileRun> runs = new LinkedHashMap<>();
        for (FileSpec<?> file : Hanging.parentsFirst(format)) {
            SnapshotFile before = find(earlier.snapshot(), file.name());
            SnapshotFile now = find(later.snapshot(), file.name());
            if (before != null || now != null) {
                FileRun run = new FileRun(format, file, scratch.path(), renamings, schools, drifts);
                run.compare(earlier.snapshot(), later.snapshot(), identities);
                runs.put(file.name(), run);
            }
        }
        List<FileDifference> files = new ArrayList<>();
        for (String name : order(format)) {
            FileRun run = runs.get(name);
            if (run != null) {
                files.add(difference(name, run));
            }
        }
        return new Difference(format.id(), digest(), files, drifts.drifts());
    }

    private static @Nullable SnapshotFile find(Snapshot snapshot, String name) {
        return snapshot.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private FileDifference difference(String name, FileRun run) {
        SnapshotFile before = find(earlier.snapshot(), name);
        SnapshotFile now = find(later.snapshot(), name);
        Presence presence = before == null ? Presence.NEW : now == null ? Presence.GONE : Presence.BOTH;
        return new FileDifference(
                name,
                presence,
                presence == Presence.BOTH ? without(columns(before), columns(now)) : List.of(),
                presence == Presence.BOTH ? without(columns(now), columns(before)) : List.of(),
                run.tally().counts(),
                run.tally().schools(schools),
                run.removed());
    }

    private static List<String> columns(@Nullable SnapshotFile file) {
        return file == null ? List.of() : file.columns();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(column -> !others.contains(column)).toList();
    }

    /** The names and the hexadecimal digits of a digest hold no line end, so that no two pairs of sets give one text. */
    private String digest() {
        StringBuilder text = new StringBuilder(format.id()).append('\n');
        for (ComparedSet each : List.of(earlier, later)) {
            each.digests()
                    .forEach((name, sha256) ->
                            text.append(name).append(' ').append(sha256).append('\n'));
            text.append('\n');
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Deletes what was sorted. */
    @Override
    public void close() throws IOException {
        renamings.close();
        identities.close();
    }
}
