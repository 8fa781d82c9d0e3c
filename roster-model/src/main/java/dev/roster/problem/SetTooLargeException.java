package dev.roster.problem;

/** A set has more distinct keys than can be kept; nothing is wrong with it, and nothing is said of it. */
public final class SetTooLargeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message names the bound and what would do, and no cell
     */
    public SetTooLargeException(String message) {
        super(message);
    }
}
