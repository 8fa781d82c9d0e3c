package dev.roster.sftp.fault;

import java.io.IOException;
import java.util.List;

/**
 * A delivery under fixed names stopped between two files: some are the new ones, others are as they were. Each is whole,
 * unless the message says of the one of which nobody knows that it may be missing or cut short. Publish again: that
 * replaces them all.
 */
public final class PartlyDeliveredException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> delivered;
    private final transient List<String> uncertain;
    private final transient List<String> remaining;

    /**
     * Makes the fault; its message says where, what was found and what to do.
     *
     * @param doubt what a file may be of which nobody knows, in words
     */
    public PartlyDeliveredException(
            String server,
            List<String> delivered,
            List<String> uncertain,
            List<String> remaining,
            String doubt,
            Retry retry,
            String why,
            IOException cause) {
        super(
                retry,
                "%s: the delivery stopped between two files; new: %s; %s, nobody knows: %s; as before: %s; publish again, which replaces them all (%s)"
                        .formatted(server, list(delivered), doubt, list(uncertain), list(remaining), why),
                cause);
        this.delivered = List.copyOf(delivered);
        this.uncertain = List.copyOf(uncertain);
        this.remaining = List.copyOf(remaining);
    }

    /** Returns the names under which the new files lie, in the order in which they were put there. */
    public List<String> delivered() {
        return delivered;
    }

    /** Returns the names of which nobody knows; at most one. */
    public List<String> uncertain() {
        return uncertain;
    }

    /** Returns the names under which nothing has changed. */
    public List<String> remaining() {
        return remaining;
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
