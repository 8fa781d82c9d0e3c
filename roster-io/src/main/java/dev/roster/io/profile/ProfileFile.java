package dev.roster.io.profile;

import dev.roster.io.SettingsException;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.nio.file.Path;

/** A district's profile as a YAML file; {@code docs/profiles.md} says what may stand in it. */
public final class ProfileFile {
    private ProfileFile() {}

    /**
     * Reads a profile. Its scalars are texts: {@code 0}, {@code no} and {@code 2026-01-01} stay what was written.
     *
     * @return a profile that can be applied to the format
     * @throws SettingsException if the file is not as it should be or does not fit the format; all faults are listed
     * @throws IOException if it cannot be read
     */
    public static Profile read(Path file, Format format) throws IOException {
        return new ProfileReader(file, format).read();
    }
}
