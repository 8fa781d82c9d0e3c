package dev.roster.sftp;

import dev.roster.internal.digest.HashingStream;
import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.SafetyRule;
import dev.roster.problem.Severity;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.ReceiptPlan;
import dev.roster.source.SourceFacts;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files of a report that may be published. */
record Publication(
        String format,
        String profile,
        String fingerprint,
        Map<Severity, Long> counts,
        List<FileFacts> files,
        List<String> order) {
    static final String MARKER = SameGoal.UPLOADS.marker();

    /** Refuses, as misuse, a report that does not allow it, or names that must not travel. */
    static Publication of(Report report) {
        return of(report, ReceiptPlan.NONE);
    }

    /** As the other method; where the plan holds attendance of another day, that may be all that is wrong. */
    static Publication of(Report report, ReceiptPlan plan) {
        if (!report.publishable() && !stale(report, plan)) {
            throw new IllegalStateException(
                    "the report of format '%s' has errors or is not complete; publish only what report.publishable() allows"
                            .formatted(report.format()));
        }
        if (report.files().isEmpty()) {
            throw new IllegalStateException("the report names no file; there is nothing to publish");
        }
        Set<String> names = new HashSet<>();
        for (FileFacts file : report.files()) {
            if (!RemotePath.isFileName(file.name())) {
                throw new IllegalArgumentException(
                        "a file's name must be letters, digits, '_', '-' and '.', and not start with '-' or '.'");
            }
            String folded = file.name().toLowerCase(Locale.ROOT);
            if (folded.equals(MARKER.toLowerCase(Locale.ROOT)) || !names.add(folded)) {
                throw new IllegalArgumentException(
                        "'%s' is reserved or there twice; on some servers case makes no difference"
                                .formatted(file.name()));
            }
        }
        return new Publication(
                report.format(),
                report.profile(),
                report.fingerprint(),
                report.counts(),
                report.files(),
                report.order());
    }

    /** Returns whether nothing is wrong but attendance that is not about the day, with which no plan lets a set go. */
    private static boolean stale(Report report, ReceiptPlan plan) {
        long rows = plan.holds().stream()
                .filter(hold -> hold.rule() == SafetyRule.STALE_ATTENDANCE)
                .mapToLong(Hold::rows)
                .sum();
        return report.status() == Report.Status.COMPLETE && report.count(Severity.ERROR) <= rows;
    }

    /** Returns the files, those that others refer to first. */
    List<FileFacts> referencedFirst() {
        return files.stream()
                .sorted(Comparator.comparingInt(file -> order.indexOf(file.name())))
                .toList();
    }

    /** Returns a digest of the files' names, sizes and contents, the same whatever their order. */
    String digest() {
        return digest(files);
    }

    /** Returns a digest of files' names, sizes and contents, the same whatever their order. */
    static String digest(List<FileFacts> files) {
        MessageDigest digest = Fingerprint.sha256();
        files.stream().sorted(Comparator.comparing(FileFacts::name)).forEach(file -> {
            String line = "%s\n%s\n%s\n".formatted(file.name(), file.bytes(), file.sha256());
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads every file and compares it with what was validated. */
    void requireUnchanged(FileBytes source, String server) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (FileFacts file : files) {
            long bytes = 0;
            try (HashingStream in = new HashingStream(source.open(file.name()))) {
                for (int read = in.read(buffer); read >= 0 && bytes <= file.bytes(); read = in.read(buffer)) {
                    bytes += read;
                    if (Thread.currentThread().isInterrupted()) {
                        throw interrupted(file, server);
                    }
                }
                requireSame(file, in.facts());
            } catch (ClosedByInterruptException cancelled) {
                throw interrupted(file, server);
            }
        }
    }

    /** Returns what to throw where a file's channel was closed because the thread was interrupted. */
    static DeliveryCancelledException interrupted(FileFacts file, String server) {
        Thread.currentThread().interrupt();
        return new DeliveryCancelledException(
                "%s: the thread was interrupted while %s was read, so the delivery was given up"
                        .formatted(server, file.name()),
                null);
    }

    /** Compares what was read with what was validated. */
    static void requireSame(FileFacts file, SourceFacts read) throws SourceChangedException {
        if (read.bytes() != file.bytes()) {
            String found = read.bytes() > file.bytes() ? "more" : "fewer";
            throw new SourceChangedException(file.name(), "%s bytes then, %s now".formatted(file.bytes(), found));
        }
        if (!read.sha256().equals(file.sha256())) {
            throw new SourceChangedException(file.name(), "%s bytes as then, but others".formatted(read.bytes()));
        }
    }
}
