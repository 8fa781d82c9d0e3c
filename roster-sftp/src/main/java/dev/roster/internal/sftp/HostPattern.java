package dev.roster.internal.sftp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The first column of a known_hosts line: names with {@code *}, {@code ?} and {@code !}, or one hashed name. */
public final class HostPattern {
    private final List<String> patterns;

    private HostPattern(List<String> patterns) {
        this.patterns = patterns;
    }

    /** Reads a column; an {@link IllegalArgumentException} says that it makes no sense. */
    static HostPattern of(String column) {
        if (column.startsWith("|")) {
            String[] parts = column.split("\\|", -1);
            if (parts.length != 4 || !parts[1].equals("1")) {
                throw new IllegalArgumentException("a hashed host name has the form |1|salt|hash");
            }
            Base64.getDecoder().decode(parts[2]);
            Base64.getDecoder().decode(parts[3]);
        }
        return new HostPattern(List.of(column.split(",", -1)));
    }

    /** Returns whether a name, as {@code host} or {@code [host]:port} in lower case, is meant. */
    boolean matches(String name) {
        boolean meant = false;
        for (String pattern : patterns) {
            if (pattern.startsWith("!") && matches(pattern.substring(1), name)) {
                return false;
            }
            meant |= matches(pattern, name);
        }
        return meant;
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.startsWith("|")) {
            return hashMatches(pattern.split("\\|", -1), name);
        }
        StringBuilder regex = new StringBuilder();
        for (char letter : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(String.valueOf(letter)));
        }
        return name.matches(regex.toString());
    }

    private static boolean hashMatches(String[] parts, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "HmacSHA1"));
            return MessageDigest.isEqual(
                    Base64.getDecoder().decode(parts[3]), mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks HmacSHA1, in which known_hosts hides names", missing);
        }
    }
}
