package dev.roster.io.plan;

import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** What tells a validated set from any other, so that a plan is not taken for one of other files. */
public final class SetDigest {
    private SetDigest() {}

    /**
     * Returns the digest of the files that a report names: 64 lower-case hexadecimal digits of a SHA-256 over the format's
     * id and the files' names and digests, whatever their order.
     */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder(report.format()).append('\n');
        report.files().stream()
                .sorted(Comparator.comparing(FileFacts::name))
                .forEach(file -> text.append(file.name())
                        .append('\n')
                        .append(file.sha256())
                        .append('\n'));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
