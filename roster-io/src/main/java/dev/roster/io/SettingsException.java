package dev.roster.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file of settings that cannot be used, with everything that is wrong with it. */
public final class SettingsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Says what is wrong, one line for each fault. */
    public SettingsException(Path file, List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "%s, %s: %s; %s".formatted(file.getFileName(), fault.where(), fault.what(), fault.mend()))
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults: those of the YAML, then those of what it says. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * Something that is wrong.
     *
     * @param where the line, or {@code the file}
     * @param what what was found
     * @param mend what to do
     */
    public record Fault(String where, String what, String mend) {}
}
