package dev.roster.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The SDK, as it names itself in reports. */
public final class Tool {
    /** The name. */
    public static final String NAME = "roster";

    private static final String VERSION_RESOURCE = "version.txt";

    private Tool() {}

    /** Returns the version that was built, such as {@code 1.0.0}. */
    public static String version() {
        try (InputStream in = Tool.class.getResourceAsStream(VERSION_RESOURCE)) {
            byte[] text = Objects.requireNonNull(in, VERSION_RESOURCE).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read %s of the SDK; its jar is damaged".formatted(VERSION_RESOURCE), e);
        }
    }
}
