package dev.roster.validate;

import dev.roster.source.RosterSource;
import dev.roster.spec.Profile;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How to validate. Immutable.
 *
 * @param profile how the district bends the format
 * @param cap how many findings are kept for each code and file, and how many unknown or misnamed files are called by
 *     their names; totals are exact all the same
 * @param validator judges constraints that the bulk path does not know; {@code null} refuses them
 * @param progress is told how far the reading is
 * @param asOf the day that files about a day must be about; {@code null} leaves such rules out of the rule set
 * @param against other files, to which the rows of a partial set may refer; {@code null} where there are none
 * @param keyMemory how many bytes of keys are kept on the heap, at some 4 to 48 bytes for each distinct key and pair of
 *     keys; what goes beyond is in a temporary file while the validation runs
 * @param spillFolder where that file is made, in a private folder; {@code null} stands for {@code java.io.tmpdir}
 * @param threads how many threads work on a file; the report is the same with any number
 */
public record Options(
        Profile profile,
        int cap,
        @Nullable Validator validator,
        Progress progress,
        @Nullable LocalDate asOf,
        @Nullable RosterSource against,
        long keyMemory,
        @Nullable Path spillFolder,
        int threads) {
    private static final int STANDARD_CAP = 1000;

    /** Checks the numbers. */
    public Options {
        if (threads < 1) {
            throw new IllegalArgumentException("at least 1 thread works, found %s".formatted(threads));
        }
        if (cap < 1) {
            throw new IllegalArgumentException("the cap must be at least 1, found %s".formatted(cap));
        }
        if (keyMemory < 0) {
            throw new IllegalArgumentException("the memory for keys must be at least 0, found %s".formatted(keyMemory));
        }
    }

    /** Returns the options that change nothing. */
    public static Options standard() {
        return of(Profile.NONE);
    }

    /** Returns the options for a district. */
    public static Options of(Profile profile) {
        return new Options(profile, STANDARD_CAP, null, Progress.NONE, null, null, halfTheHeap(), null, 1);
    }

    /** Returns a copy that keeps another number of findings for each code and file. */
    public Options withCap(int most) {
        return new Options(profile, most, validator, progress, asOf, against, keyMemory, spillFolder, threads);
    }

    /** Returns a copy with a Validator for constraints that the bulk path does not know. */
    public Options withValidator(Validator judge) {
        return new Options(profile, cap, judge, progress, asOf, against, keyMemory, spillFolder, threads);
    }

    /** Returns a copy that tells somebody how far it is. */
    public Options withProgress(Progress listener) {
        return new Options(profile, cap, validator, listener, asOf, against, keyMemory, spillFolder, threads);
    }

    /** Returns a copy that holds files about a day, such as attendance, to that day; to none where it is {@code null}. */
    public Options withAsOf(@Nullable LocalDate day) {
        return new Options(profile, cap, validator, progress, day, against, keyMemory, spillFolder, threads);
    }

    /**
     * Returns a copy that looks for what rows refer to in other files too, where the set does not have the file itself.
     * They are read and neither reported nor listed.
     */
    public Options withAgainst(@Nullable RosterSource files) {
        return new Options(profile, cap, validator, progress, asOf, files, keyMemory, spillFolder, threads);
    }

    /**
     * Returns a copy that keeps another number of bytes of keys on the heap before it takes to a file; half of what the
     * heap may grow to, where nothing is said.
     */
    public Options withKeyMemory(long bytes) {
        return new Options(profile, cap, validator, progress, asOf, against, bytes, spillFolder, threads);
    }

    /** Returns a copy that makes its temporary file somewhere else; in {@code java.io.tmpdir} where it is {@code null}. */
    public Options withSpillFolder(@Nullable Path folder) {
        return new Options(profile, cap, validator, progress, asOf, against, keyMemory, folder, threads);
    }

    /**
     * Returns a copy that has several threads work on a file: the one that calls reads, others look at its cells and hold
     * its rows against each other. In a JVM that has just started this is not faster, because it compiles beside the run.
     */
    public Options withThreads(int number) {
        return new Options(profile, cap, validator, progress, asOf, against, keyMemory, spillFolder, number);
    }

    private static long halfTheHeap() {
        return Runtime.getRuntime().maxMemory() / 2;
    }
}
