package dev.roster.io.staging;

/** What becomes of rows with an error. To leave them out by accident would remove people at the receiver. */
public enum RejectedRows {
    /** They hold the set: nothing is sent. */
    HOLD("hold"),
    /** Each is replaced by the row that was delivered last time under its key. */
    CARRY_FORWARD("carry-forward"),
    /** Each is left out, and so is what refers to it. */
    DROP("drop");

    private final String id;

    RejectedRows(String id) {
        this.id = id;
    }

    /** Returns what people type. */
    public String id() {
        return id;
    }
}
