package dev.roster.sftp.fault;

/** Another delivery to the same target is under way from the same delivery folder; nothing was connected. */
public final class DeliveryUnderWayException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public DeliveryUnderWayException(String server) {
        super(
                Retry.MAY_HELP,
                "%s: another delivery to this target is under way from the same delivery folder; wait until it has ended"
                        .formatted(server),
                null);
    }
}
