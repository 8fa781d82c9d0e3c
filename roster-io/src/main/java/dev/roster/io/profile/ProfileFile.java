package dev.roster.io.profile;

import dev.roster.io.SettingsException;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.yaml.SafetyReader;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * Reads the supplement of a profile: values that files which are converted to the format have no place for.
     *
     * @param format as the profile bends it
     * @return the supplement; {@link Supplement#NONE} where the profile has none
     * @throws SettingsException if it names a file or a column that is not there, or a row without its key or twice
     * @throws IOException if it cannot be read
     */
    public static Supplement readSupplement(Path file, Format format) throws IOException {
        return new SupplementReader(file, format).read();
    }

    /**
     * Reads what a profile says of safety, for whoever plans.
     *
     * @return the entries; {@link SafetyEntries#NONE} where it says nothing
     * @throws SettingsException if it is not as it should be
     * @throws IOException if it cannot be read
     */
    public static SafetyEntries readSafety(Path file) throws IOException {
        List<SettingsException.Fault> faults = new ArrayList<>();
        YamlNode root = new YamlReader(ProfileReader.DEEPEST, key -> true, faults).read(file);
        YamlNode safety =
                root == null || root.entries() == null ? null : root.entries().get(ProfileKeys.SAFETY);
        SafetyEntries entries = safety == null
                ? SafetyEntries.NONE
                : SafetyReader.read(
                        safety, (at, what, mend) -> faults.add(new SettingsException.Fault(at.where(), what, mend)));
        if (!faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        return entries;
    }

    /**
     * Returns the id of the format that a profile says it is for; empty where it says none.
     *
     * @throws SettingsException if the file is no YAML
     * @throws IOException if it cannot be read
     */
    public static String formatOf(Path file) throws IOException {
        List<SettingsException.Fault> faults = new ArrayList<>();
        YamlNode root = new YamlReader(ProfileReader.DEEPEST, key -> true, faults).read(file);
        if (!faults.isEmpty()) {
            throw new SettingsException(file, faults);
        }
        YamlNode format =
                root == null || root.entries() == null ? null : root.entries().get(ProfileKeys.FORMAT);
        return format == null || format.text() == null ? "" : format.text();
    }
}
