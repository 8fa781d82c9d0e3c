package dev.roster.sftp;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.RemoteDownload;
import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes sure that a file has arrived. */
final class FileCheck {
    private static final long READ_BACK_UP_TO = 64L * 1024 * 1024;

    private final SftpSession session;
    private final Verification verification;

    FileCheck(SftpSession session, Verification verification) {
        this.session = session;
        this.verification = verification;
    }

    /**
     * How it is known that a file arrived.
     *
     * @param verified how
     * @param reason why not better, or {@code null}
     */
    record Arrival(Verified verified, @Nullable String reason) {}

    /**
     * Compares a file with what was sent.
     *
     * @param inOneGo whether it was sent without a break; else its size proves little
     */
    Arrival check(RemoteCopy copy, boolean inOneGo) throws DeliveryException {
        RemoteEntry found;
        try {
            found = session.look(copy.path());
        } catch (RemoteRefusedException blind) {
            return withoutSize(copy, "the server does not let this account look at files");
        }
        if (found != null && found.mayBeFile() && found.bytes() < 0) {
            return withoutSize(copy, "the server names no size");
        }
        copy.requireSize(found);
        return switch (verification) {
            case SIZE -> bySize(inOneGo, copy);
            case HASH -> byDigest(copy, true);
            case READ_BACK -> readBack(copy);
            case AUTO -> byDigest(copy, !inOneGo || copy.file().bytes() <= READ_BACK_UP_TO);
        };
    }

    /** Where nobody tells the size, the bytes do; they are read whatever was asked for, since nothing else is known. */
    private Arrival withoutSize(RemoteCopy copy, String why) throws DeliveryException {
        byte[] digest = verification == Verification.READ_BACK
                ? null
                : session.digest(copy.path(), copy.file().bytes());
        if (digest != null) {
            copy.requireDigest(HexFormat.of().formatHex(digest));
            return new Arrival(Verified.BY_HASH, null);
        }
        try {
            return bytesOf(copy, session.read(copy.path()));
        } catch (RemoteRefusedException forbidden) {
            if (verification == Verification.AUTO || verification == Verification.SIZE) {
                return new Arrival(Verified.UNVERIFIABLE, why);
            }
            throw forbidden;
        }
    }

    /** What was put together from two goes is compared whole, whatever was asked for. */
    private Arrival bySize(boolean inOneGo, RemoteCopy copy) throws DeliveryException {
        return inOneGo ? new Arrival(Verified.BY_SIZE, null) : byDigest(copy, true);
    }

    private Arrival byDigest(RemoteCopy copy, boolean orReadBack) throws DeliveryException {
        byte[] digest = session.digest(copy.path(), copy.file().bytes());
        if (digest != null) {
            copy.requireDigest(HexFormat.of().formatHex(digest));
            return new Arrival(Verified.BY_HASH, null);
        }
        return orReadBack
                ? readBack(copy)
                : new Arrival(Verified.BY_SIZE, "the server computes no digest, and the file is large");
    }

    private Arrival readBack(RemoteCopy copy) throws DeliveryException {
        RemoteDownload download;
        try {
            download = session.read(copy.path());
        } catch (RemoteRefusedException forbidden) {
            if (verification == Verification.AUTO) {
                return new Arrival(Verified.BY_SIZE, "the server does not let this account read files");
            }
            throw forbidden;
        }
        return bytesOf(copy, download);
    }

    private static Arrival bytesOf(RemoteCopy copy, RemoteDownload download) throws DeliveryException {
        MessageDigest digest = Fingerprint.sha256();
        long left = copy.file().bytes();
        for (byte[] next = download.next(left); next.length > 0 && left >= 0; next = download.next(left)) {
            digest.update(next);
            left -= next.length;
        }
        download.close();
        copy.requireDigest(HexFormat.of().formatHex(digest.digest()));
        return new Arrival(Verified.BY_READ_BACK, null);
    }
}
