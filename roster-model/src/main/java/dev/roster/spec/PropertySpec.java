package dev.roster.spec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a manifest.
 *
 * @param name as it stands in the manifest
 * @param file the name of the file that it is about; {@code null} where it is about none
 * @param required whether every manifest has it
 * @param values the values that it may have, the one that is written first; empty where any will do
 * @param lenient values that pass where a district asks for leniency
 */
public record PropertySpec(
        String name, @Nullable String file, boolean required, List<String> values, List<String> lenient) {

    /** Copies the lists. */
    public PropertySpec {
        values = List.copyOf(values);
        lenient = List.copyOf(lenient);
    }

    /** Returns the property about a file. */
    static PropertySpec about(String file, String prefix) {
        int dot = file.lastIndexOf('.');
        List<String> modes =
                Arrays.stream(FileMode.values()).map(FileMode::text).toList();
        return new PropertySpec(prefix + (dot < 0 ? file : file.substring(0, dot)), file, true, modes, List.of());
    }
}
