package dev.roster.spec;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a format's sets arrive: as epochs in an upload directory, each a folder whose last file is a marker, or as files
 * with a suffix directly in that directory.
 *
 * @param directory the last name of the upload directory
 * @param marker the name of the empty file that ends an epoch
 * @param suffix what stands before the extension of a file that belongs to no epoch
 * @param source document and section
 */
public record UploadTree(String directory, String marker, String suffix, String source) {
    private static final Pattern EPOCH = Pattern.compile("[0-9]{8}-[0-9]{6}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    /**
     * Returns whether a folder's name is an epoch's. Any digits will do, because the vendor's own example is no time of
     * the day (reading S1); epochs are in the order of their texts.
     */
    public boolean isEpoch(String folder) {
        return EPOCH.matcher(folder).matches();
    }

    /** Returns the name of an epoch that is made at a time, in whatever zone that is given. */
    public String epochAt(ZonedDateTime time) {
        return TIME.format(time);
    }

    /** Returns the name under which a file is put directly into the upload directory. */
    public String suffixed(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file + suffix : file.substring(0, dot) + suffix + file.substring(dot);
    }

    /** Returns the name without the suffix, or {@code null} where it has none. */
    public @Nullable String plain(String file) {
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        return stem.length() > suffix.length() && stem.endsWith(suffix)
                ? stem.substring(0, stem.length() - suffix.length()) + file.substring(stem.length())
                : null;
    }
}
