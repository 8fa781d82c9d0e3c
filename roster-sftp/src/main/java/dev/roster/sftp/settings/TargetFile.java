package dev.roster.sftp.settings;

import dev.roster.io.SettingsException;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpDoctor;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where to deliver to and how, as a YAML file says it. Secrets are not in the file: it names environment variables and
 * key files.
 *
 * @param target the server
 * @param layout how the files lie there
 * @param verification how it is made sure that they arrived
 * @param profile the profile of the files, for whoever validates them, or {@code null}
 */
public record TargetFile(
        SftpTarget target,
        PublishLayout layout,
        Verification verification,
        @Nullable Path profile) {

    /** Makes one without a profile, with the usual verification. */
    public TargetFile(SftpTarget target, PublishLayout layout) {
        this(target, layout, Verification.AUTO, null);
    }

    /** Returns a publisher for this target. */
    public SftpPublisher publisher() {
        return SftpPublisher.to(target, layout).withVerification(verification);
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
