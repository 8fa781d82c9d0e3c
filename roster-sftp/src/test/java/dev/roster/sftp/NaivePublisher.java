package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteUpload;
import dev.roster.internal.sftp.SftpSession;
import java.io.IOException;
import java.util.Map;

/** What many a nightly script does: skips the files that are there already, and then says COMPLETE. */
public final class NaivePublisher {
    private NaivePublisher() {}

    /** Puts files into an epoch whose name it knows beforehand. */
    public static void publish(SftpTarget target, String epoch, Map<String, byte[]> files) throws IOException {
        SftpSession session = SftpSession.open(target.endpoint());
        try {
            if (session.look(epoch) == null) {
                session.makeDirectory(epoch);
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (session.look(epoch + "/" + file.getKey()) == null) {
                    send(session.create(epoch + "/" + file.getKey()), file.getValue());
                }
            }
            if (session.look(epoch + "/COMPLETE") == null) {
                session.create(epoch + "/COMPLETE").finish();
            }
        } finally {
            session.close();
        }
    }

    private static void send(RemoteUpload upload, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += RemoteUpload.CHUNK) {
            int length = Math.min(RemoteUpload.CHUNK, bytes.length - at);
            byte[] chunk = new byte[length];
            System.arraycopy(bytes, at, chunk, 0, length);
            upload.write(chunk, length);
        }
        upload.finish();
    }
}
