package dev.roster.cli;

import dev.roster.fixtures.District;
import dev.roster.internal.text.Nearest;
import dev.roster.source.RosterSink;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.spec.Upload;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A district that is to be written in a format.
 *
 * @param format the format, as a profile bends it
 * @param agreed the profile
 * @param seed what places of defects come from
 */
record MadeDistrict(District district, Format format, Profile agreed, long seed) {

    /**
     * Makes it up; no row is made yet.
     *
     * @throws UsageException if there is none of that size, or none in that format
     */
    static MadeDistrict of(KnownFormats formats, Format format, Profile agreed, int students, long seed) {
        District district = sized(students, seed);
        if (!writable(district, format)) {
            String others = formats.all().stream()
                    .filter(other -> writable(district, other))
                    .map(Format::id)
                    .collect(Collectors.joining(", "));
            throw new UsageException("no districts are made up as %s; name one of %s".formatted(format.id(), others));
        }
        return new MadeDistrict(
                agreed.upload() == Upload.SCHOOL ? district.schools(1) : district, format, agreed, seed);
    }

    private static District sized(int students, long seed) {
        try {
            return District.of(seed).students(students);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean writable(District district, Format format) {
        try {
            for (FileSpec<?> file : format.files()) {
                district.rows(file.type()).close();
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes every file, and tells which. */
    void writeTo(NewSet set, ProgressLine progress) throws IOException {
        RosterSink sink = name -> {
            progress.writes(name);
            return set.files().create(name);
        };
        try {
            district.writeTo(sink, format);
        } catch (IllegalStateException e) {
            if (agreed == Profile.NONE) {
                throw e;
            }
            throw new UsageException("the profile does not allow what districts have: " + e.getMessage());
        }
    }

    /**
     * Refuses a code that nothing causes.
     *
     * @throws UsageException if it is none
     */
    void requireCode(Mutants mutants, String code) {
        Set<String> codes = new TreeSet<>(mutants.codes(format));
        if (!codes.contains(code)) {
            throw new UsageException(
                    codes.isEmpty()
                            ? "no defects can be planted in files of %s; leave --mutate out".formatted(format.id())
                            : "no defect of %s is called '%s'; did you mean '%s'? Defects are %s"
                                    .formatted(format.id(), code, Nearest.to(code, codes), String.join(", ", codes)));
        }
    }

    /**
     * Breaks it.
     *
     * @throws UsageException if it has no place for such a defect, or no command line shows it
     */
    Mutant mutant(Mutants mutants, String code) {
        try {
            return mutants.mutant(format, district, code, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("%s cannot be planted: %s".formatted(code, e.getMessage()));
        }
    }
}
