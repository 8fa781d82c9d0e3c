package dev.roster.internal.sftp;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Supplier;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.PasswordResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import org.jspecify.annotations.Nullable;

/** A password, as such or as the answer to the one question of a server that asks for it. */
public final class PasswordAuth implements Credentials {
    private final Supplier<char @Nullable []> secret;

    /** Logs in with what the supplier gives at that time. */
    public PasswordAuth(Supplier<char @Nullable []> secret) {
        this.secret = secret;
    }

    @Override
    public Login prepare() {
        return this::login;
    }

    private void login(SSHClient client, String user) throws IOException {
        try {
            offer(client, user, AuthPassword::new);
        } catch (UserAuthException refused) {
            Collection<String> allowed = client.getUserAuth().getAllowedMethods();
            if (refused.getCause() != null
                    || allowed.contains("password")
                    || !allowed.contains("keyboard-interactive")) {
                throw refused;
            }
            offer(client, user, finder -> new AuthKeyboardInteractive(new PasswordResponseProvider(finder)));
        }
    }

    private void offer(SSHClient client, String user, Method method) throws IOException {
        char[] password = Secrets.ask(secret);
        try {
            client.auth(user, method.with(Secrets.finder(password)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public String toString() {
        return "password";
    }

    private interface Method {
        AuthMethod with(PasswordFinder finder);
    }
}
