package dev.roster.internal.sftp;

import dev.roster.sftp.fault.KeyFileException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a key file, and whether it says of itself that it is encrypted. Its own text shows nothing. */
final class KeyFileText {
    /** The longest key files have a few kilobytes. */
    private static final int LONGEST = 64 * 1024;

    private static final Pattern OPENSSH =
            Pattern.compile("-----BEGIN OPENSSH PRIVATE KEY-----\\s+([A-Za-z0-9+/]{44})");
    private static final Pattern ENCRYPTED =
            Pattern.compile("BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: *4,ENCRYPTED|(?m)^Encryption: *(?!none\\s*$)\\S");

    /** What follows the magic word and the length of the cipher's name. */
    private static final String CIPHER_NONE = "openssh-key-v1\0\0\0\0\4none";

    private final String text;

    private KeyFileText(String text) {
        this.text = text;
    }

    static KeyFileText read(Path file) throws KeyFileException {
        try {
            if (Files.size(file) <= LONGEST) {
                return new KeyFileText(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            throw new KeyFileException("the key file '%s' is larger than any key; name another".formatted(file), null);
        } catch (KeyFileException tooLarge) {
            throw tooLarge;
        } catch (IOException unreadable) {
            throw new KeyFileException(
                    "the key file '%s' could not be read (%s); see that the account of this program may read it"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    null);
        }
    }

    Reader reader() {
        return new StringReader(text);
    }

    /** Returns whether it takes a passphrase to read it. */
    boolean encrypted() {
        Matcher openSsh = OPENSSH.matcher(text);
        if (openSsh.find()) {
            byte[] start = Base64.getDecoder().decode(openSsh.group(1));
            return !new String(start, StandardCharsets.ISO_8859_1).startsWith(CIPHER_NONE);
        }
        return ENCRYPTED.matcher(text).find();
    }

    @Override
    public String toString() {
        return "a key file";
    }
}
