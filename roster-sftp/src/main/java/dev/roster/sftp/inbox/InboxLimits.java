package dev.roster.sftp.inbox;

/**
 * How much an inbox receives. What is larger is no roster, and would fill the disk. Immutable.
 *
 * @param fileBytes the most bytes of a file
 * @param setBytes the most bytes of a set
 * @param files the most files of a set
 * @param entries the most entries of a directory that is listed
 */
public record InboxLimits(long fileBytes, long setBytes, int files, int entries) {
    /** Files of 2 GiB, sets of 8 GiB and 100 files, directories of 10,000 entries. */
    public static final InboxLimits STANDARD = new InboxLimits(1L << 31, 1L << 33, 100, 10_000);

    /** Refuses what is not positive. */
    public InboxLimits {
        if (fileBytes < 1 || setBytes < 1 || files < 1 || entries < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive, found %s, %s, %s and %s".formatted(fileBytes, setBytes, files, entries));
        }
    }

    /** Returns a copy with another limit for each file. */
    public InboxLimits withFileBytes(long most) {
        return new InboxLimits(most, setBytes, files, entries);
    }

    /** Returns a copy with another limit for all files of a set together. */
    public InboxLimits withSetBytes(long most) {
        return new InboxLimits(fileBytes, most, files, entries);
    }

    /** Returns a copy with another limit for the number of files of a set. */
    public InboxLimits withFiles(int most) {
        return new InboxLimits(fileBytes, setBytes, most, entries);
    }

    /** Returns a copy with another limit for the entries of a directory. */
    public InboxLimits withEntries(int most) {
        return new InboxLimits(fileBytes, setBytes, files, most);
    }
}
