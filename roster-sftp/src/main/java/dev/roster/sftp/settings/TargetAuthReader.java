package dev.roster.sftp.settings;

import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import dev.roster.sftp.SftpAuth;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code auth} of a target file: the name of a variable, or a key file. */
final class TargetAuthReader {
    private static final String MEND = "give 'passwordEnv', or 'keyFile' with 'passphraseEnv' where it is encrypted";

    private final TargetPaths paths;
    private final Function<String, @Nullable String> environment;
    private final List<Fault> faults;

    TargetAuthReader(TargetPaths paths, Function<String, @Nullable String> environment, List<Fault> faults) {
        this.paths = paths;
        this.environment = environment;
        this.faults = faults;
    }

    @Nullable
    SftpAuth read(@Nullable YamlNode auth) {
        if (auth == null || auth.entries() == null) {
            faults.add(new Fault(
                    auth == null ? "the file" : "line " + auth.line(), "'auth' does not say how to log in", MEND));
            return null;
        }
        Map<String, YamlNode> entries = auth.entries();
        TargetKeys.check(entries, TargetKeys.AUTH, faults);
        TargetValues values = new TargetValues(entries, faults);
        YamlNode password = entries.get("passwordEnv");
        YamlNode key = entries.get("keyFile");
        YamlNode passphrase = entries.get("passphraseEnv");
        if ((password == null) == (key == null) || (password != null && passphrase != null)) {
            faults.add(new Fault("line " + auth.line(), "'auth' names none or more than one way to log in", MEND));
            return null;
        }
        if (password != null) {
            return SftpAuth.password(values.variable("passwordEnv", password, environment));
        }
        Path file = paths.read("keyFile", key);
        Supplier<char @Nullable []> secret =
                passphrase == null ? null : values.variable("passphraseEnv", passphrase, environment);
        if (file == null) {
            return null;
        }
        return secret == null ? SftpAuth.keyFile(file) : SftpAuth.keyFile(file, secret);
    }
}
