package dev.roster.sftp.settings;

import dev.roster.io.SettingsException;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpDoctor;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.Verification;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where to deliver to and how, as a YAML file says it. Secrets are not in the file: it names environment variables and
 * key files.
 *
 * @param target the server
 * @param layout how the files lie there
 * @param verification how it is made sure that they arrived
 * @param profile the profile of the files, for whoever validates them, or {@code null}
 * @param snapshotKey gives the secret from which the key of snapshots is made, or {@code null} where none are to be made
 * @param safety what it says of safety, for whoever plans; stronger than the profile, key by key
 */
public record TargetFile(
        SftpTarget target,
        PublishLayout layout,
        Verification verification,
        @Nullable Path profile,
        @Nullable Supplier<char @Nullable []> snapshotKey,
        SafetyEntries safety) {
    private static final String FOLDER = ".deliveries";

    /** Makes one without a profile, with the usual verification. */
    public TargetFile(SftpTarget target, PublishLayout layout) {
        this(target, layout, Verification.AUTO, null, null, SafetyEntries.NONE);
    }

    /** Returns a publisher for this target, without snapshots. */
    public SftpPublisher publisher() {
        return SftpPublisher.to(target, layout).withVerification(verification);
    }

    /**
     * Returns a publisher for this target, with snapshots where a key for them is named.
     *
     * @param format the format of the files, as a profile bends it
     */
    public SftpPublisher publisher(Format format) {
        return snapshotKey == null ? publisher() : publisher().withSnapshots(format, snapshotKey);
    }

    /**
     * Returns the folder beside a target file in which a publisher best keeps its journal and its receipts: {@code
     * x.deliveries} beside {@code x.yaml}.
     */
    public static Path deliveries(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.toAbsolutePath().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + FOLDER);
    }

    /** Returns whether a folder has the name of one that is kept beside a target file. */
    public static boolean keepsDeliveries(Path folder) {
        return String.valueOf(folder.getFileName()).endsWith(FOLDER);
    }

    /** Returns a doctor for this target, who only looks. */
    public SftpDoctor doctor() {
        return SftpDoctor.of(target, layout).withVerification(verification);
    }

    /**
     * Reads a target file. Paths in it are relative to its folder.
     *
     * @param environment gives an environment variable's value, or {@code null}; asked now whether a variable is there,
     *     and for the secret at each login
     * @throws SettingsException if the file is not as it should be; all faults are listed
     * @throws IOException if it, or a file that it names, cannot be read
     */
    public static TargetFile read(Path file, Function<String, @Nullable String> environment) throws IOException {
        return new TargetFileReader(file, environment).read();
    }
}
