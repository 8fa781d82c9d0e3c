package dev.roster.io.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Why a set cannot be compared with the last delivery, although there was one and something was kept of it. Holds no cell
 * and no path.
 *
 * @param delivery tells the delivery from any other, such as the digest of its receipt; empty where nobody knows which it was
 * @param what what is lost, a clause without an end; it stays the same as long as that does
 * @param mend how to get it back
 */
public record Loss(String delivery, String what, String mend) {

    /**
     * Returns what an allowance is bound to, this very set and this very loss: 64 lower-case hexadecimal digits of a SHA-256.
     *
     * @param set tells the set from any other ({@link SetDigest})
     */
    public String digest(String set) {
        String text = String.join("\n", "lost", delivery, what, set, "");
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Hold hold() {
        return new HoldDraft(SafetyRule.UNCOMPARED, "", null, 0, what, mend).hold();
    }
}
