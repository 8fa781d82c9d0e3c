package dev.roster.sftp.fault;

/** A file is not the one that was validated. */
public final class SourceChangedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    private final String file;

    /** Makes the fault; its message says where, what was found and what to do. */
    public SourceChangedException(String file, String found) {
        super(Retry.POINTLESS, "%s changed since it was validated (%s); validate again".formatted(file, found), null);
        this.file = file;
    }

    /** Returns the file's name. */
    public String file() {
        return file;
    }
}
