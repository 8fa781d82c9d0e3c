package dev.roster.validate;

import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.key.SpillException;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import java.io.IOException;

/** The one question before a set of files is sent: what will the receiver make of it? */
public final class Roster {
    private Roster() {}

    /**
     * Holds a set of files to a format. Reads every file of the format once, and a second time where a line has to be
     * found again; reads no clock and keeps nothing of the cells. Memory grows with distinct keys, not with rows,
     * and what goes beyond {@link Options#keyMemory} is in a private temporary file meanwhile.
     *
     * @return everything that was found; the same bytes give an equal report
     * @throws IOException if the source cannot be read, or the temporary file cannot be written; wrong data is never an exception, nor is a file that cannot be
     *     opened or changes meanwhile
     * @throws IllegalArgumentException if the profile does not fit the format, or a constraint needs a Validator
     */
    public static Report validate(Format format, RosterSource source, Options options) throws IOException {
        Format held = format.with(options.profile()).asOf(options.asOf());
        try (KeyMemory tables = new KeyMemory(options.keyMemory(), options.spillFolder())) {
            return new Run(held, source, options, tables).report();
        } catch (SpillException e) {
            throw e.getCause();
        }
    }
}
