package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.Closeable;
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

/** Compares two sets file by file, those on which others hang first, and keeps what one has to know of them for the others. */
final class ComparisonRun implements Closeable {
    private final Format format;
    private final ComparedSet earlier;
    private final ComparedSet later;
    private final Path folder;
    private final Renamings renamings;
    private final Identities identities;
    private final Past past;
    private final Past departed;
    private final SchoolBook schools;
    private final DriftTally drifts;
    private final boolean changesOnly;

    ComparisonRun(Format format, ComparedSet earlier, ComparedSet later, Path folder) {
        this.format = format;
        this.earlier = earlier;
        this.later = later;
        this.folder = folder;
        this.renamings = new Renamings(folder);
        this.identities = new Identities(earlier.snapshot(), later.snapshot(), folder);
        this.past = new Past(folder);
        this.departed = new Past(folder);
        this.schools =
                new SchoolBook(earlier.snapshot().schools(), later.snapshot().schools());
        this.drifts = new DriftTally(order(format));
        this.changesOnly = Compared.changesOnly(format, later.snapshot().files());
    }

    private static List<String> order(Format format) {
        return format.files().stream().map(FileSpec::name).distinct().toList();
    }

    Difference difference() throws IOException {
        Map<String, FileRun> runs = new LinkedHashMap<>();
        for (FileSpec<?> file : Hanging.parentsFirst(format)) {
            SnapshotFile before = find(earlier.snapshot(), file.name());
            SnapshotFile now = find(later.snapshot(), file.name());
            if (before != null || now != null) {
                boolean changes = mode(now) == FileMode.DELTA;
                boolean stays = (changes && mode(before) == FileMode.BULK) || unsent(file.name(), now);
                FileRun run = new FileRun(format, file, changes, stays, folder, renamings, schools, drifts, departed);
                run.compare(earlier.snapshot(), later.snapshot(), identities, past);
                runs.put(file.name(), run);
            }
        }
        List<FileDifference> files = new ArrayList<>();
        for (String name : order(format)) {
            FileRun run = runs.get(name);
            if (run != null) {
                FileDifference others = difference(name, run, run.others(), null);
                FileDifference all = difference(name, run, run.tally(), others);
                files.add(others.counts().before() == all.counts().before() ? others : all);
            }
        }
        return new Difference(format.id(), digest(), files, drifts.drifts());
    }

    /** Returns whether a file is left out of a set of changes, which says nothing of it. */
    private boolean unsent(String name, @Nullable SnapshotFile now) {
        return now == null && changesOnly && Compared.file(format, name) != null;
    }

    private static @Nullable SnapshotFile find(Snapshot snapshot, String name) {
        return snapshot.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private FileDifference difference(String name, FileRun run, FileTally tally, @Nullable FileDifference others) {
        SnapshotFile before = find(earlier.snapshot(), name);
        SnapshotFile now = find(later.snapshot(), name);
        Presence presence = before == null
                ? Presence.NEW
                : unsent(name, now) ? Presence.UNSENT : now == null ? Presence.GONE : Presence.BOTH;
        return new FileDifference(
                name,
                presence,
                mode(before),
                mode(now),
                presence == Presence.BOTH ? without(columns(before), columns(now)) : List.of(),
                presence == Presence.BOTH ? without(columns(now), columns(before)) : List.of(),
                tally.counts(),
                tally.schools(schools),
                run.removed(),
                others);
    }

    private static FileMode mode(@Nullable SnapshotFile file) {
        return file == null ? FileMode.ABSENT : file.mode();
    }

    private static List<String> columns(@Nullable SnapshotFile file) {
        return file == null ? List.of() : file.columns();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(column -> !others.contains(column)).toList();
    }

    /** The names and the hexadecimal digits of a digest hold no line end, so that no two histories of sets give one text. */
    private String digest() {
        StringBuilder text = new StringBuilder(format.id()).append('\n');
        List<Map<String, String>> sets = new ArrayList<>(earlier.beneath());
        sets.add(earlier.digests());
        sets.add(later.digests());
        for (Map<String, String> each : sets) {
            each.forEach((name, sha256) ->
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

    @Override
    public void close() throws IOException {
        renamings.close();
        identities.close();
        past.close();
        departed.close();
    }
}
