package dev.roster.sftp;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A target file that cannot be used, with everything that is wrong with it. No value of the file is repeated. */
public final class TargetFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    TargetFileException(String file, List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "%s, %s: %s; %s".formatted(file, fault.where(), fault.what(), fault.mend()))
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults in the order of the file, what is missing last. */
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
