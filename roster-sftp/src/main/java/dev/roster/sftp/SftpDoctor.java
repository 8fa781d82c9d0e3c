package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.diagnosis.Diagnosis;
import dev.roster.sftp.diagnosis.Place;
import dev.roster.sftp.fault.AuthenticationFailedException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.HostKeyRejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what an account may do on a server before anything is delivered there: connects, checks the host key, logs
 * in, lists. What writing would show is tried only where that was allowed, in a folder {@code .roster-doctor-…} that is
 * made for it and removed again, also where the connection breaks meanwhile, by a second one; where that is not to be
 * had either, the message says which folder stays. Immutable. May change.
 */
public final class SftpDoctor {
    private final SftpTarget target;
    private final PublishLayout layout;
    private final Verification verification;
    private final Probing probing;

    /** Whether anything may be written. */
    public enum Probing {
        /** Nothing is written. */
        LOOKS_ONLY,
        /** A folder is made, filled and removed. */
        WRITES
    }

    private SftpDoctor(SftpTarget target, PublishLayout layout, Verification verification, Probing probing) {
        this.target = target;
        this.layout = layout;
        this.verification = verification;
        this.probing = probing;
    }

    /** Returns a doctor who only looks. */
    public static SftpDoctor of(SftpTarget target, PublishLayout layout) {
        return new SftpDoctor(target, layout, Verification.AUTO, Probing.LOOKS_ONLY);
    }

    /** Returns a copy for deliveries that make sure in another way. */
    public SftpDoctor withVerification(Verification other) {
        return new SftpDoctor(target, layout, other, probing);
    }

    /** Returns a copy that may write, or may not. */
    public SftpDoctor withProbing(Probing other) {
        return new SftpDoctor(target, layout, verification, other);
    }

    /**
     * Connects once and looks.
     *
     * @throws HostKeyRejectedException if the server's key is not the right one; the message has both
     * @throws AuthenticationFailedException if it lets nobody in
     * @throws DeliveryException if the connection cannot be made, or breaks
     */
    public Diagnosis examine() throws DeliveryException {
        SftpSession session = SftpSession.open(target.endpoint());
        try {
            List<Place> places = new ArrayList<>();
            for (String directory : directories()) {
                places.add(
                        new Examination(session, target.endpoint(), layout, verification, directory).examine(probing));
            }
            return new Diagnosis(
                    target.server(),
                    target.user(),
                    session.hostKey(),
                    session.algorithms(),
                    session.version(),
                    session.extensions(),
                    layout.name(),
                    places);
        } finally {
            session.close();
        }
    }

    private List<String> directories() {
        return layout instanceof ExposeLayout expose
                ? expose.paths().values().stream()
                        .map(RemotePath::parent)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(layout.directory());
    }
}
