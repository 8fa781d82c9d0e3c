package dev.roster.validate;

import dev.roster.problem.RuleUse;
import dev.roster.spec.Format;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one rule set from another: a digest of every rule, where it holds, and how severe. */
final class Fingerprint {
    private static final int BYTES = 6;

    private Fingerprint() {}

    static String of(Format format) {
        MessageDigest digest = sha256();
        digest.update(format.toString().getBytes(StandardCharsets.UTF_8));
        for (RuleUse use :
                format.rules().stream().filter(use -> !format.dormant(use)).toList()) {
            String line = String.join("\t", use.rule().code(), use.severity().text(), String.valueOf(use.file()))
                    + use.columns()
                    + use.duty()
                    + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
