package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Tells one rule set from another: a digest of every rule, where it holds, how severe, and of what a profile can change. */
final class Fingerprint {
    private static final int BYTES = 6;

    private Fingerprint() {}

    static String of(Format format) {
        MessageDigest digest = sha256();
        digest.update(format.toString().getBytes(StandardCharsets.UTF_8));
        Set<RuleUse> dormant = format.dormant();
        for (RuleUse use : format.rules()) {
            if (dormant.contains(use)) {
                continue;
            }
            add(
                    digest,
                    use.rule().code(),
                    use.severity().text(),
                    String.valueOf(use.file()),
                    use.columns().toString(),
                    use.duty());
        }
        for (FileSpec<?> file : format.files()) {
            add(
                    digest,
                    file.id(),
                    String.valueOf(file.required()),
                    file.periods().toString());
            for (ColumnSpec column : file.columns()) {
                add(
                        digest,
                        column.header(),
                        column.aliases().toString(),
                        column.also().toString(),
                        column.codes().toString());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void add(MessageDigest digest, String... parts) {
        digest.update((String.join("\t", parts) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
