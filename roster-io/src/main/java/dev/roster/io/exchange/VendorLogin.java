package dev.roster.io.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How SameGoal logs in at our SFTP server. It logs in, not we: what stands here is what was entered into its settings.
 *
 * @param host our server
 * @param user the account that SameGoal uses there
 * @param passwordEnv the environment variable that holds the account's password for whoever sets it up, or {@code null}
 *     where SameGoal's public key is installed instead; it is never read here
 */
public record VendorLogin(
        String host, String user, @Nullable String passwordEnv) {
    /** The user that SameGoal takes where nobody names another. */
    public static final String USUAL_USER = "samegoal";

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** How SameGoal proves who it is. */
    public enum Proof {
        /** A password, entered into its settings. */
        PASSWORD,
        /** Its own key: the public part has to be installed on our server. */
        PUBLIC_KEY
    }

    /**
     * Takes the values as they are.
     *
     * @throws IllegalArgumentException if the host is none, the user is blank, or the variable's name cannot be one
     */
    public VendorLogin {
        List<Wrong> faults = new ArrayList<>(hostFaults(host));
        faults.addAll(userFaults(user));
        faults.addAll(passwordFaults(passwordEnv));
        Wrong.refuse(faults);
    }

    /** Returns how SameGoal proves who it is. */
    public Proof proof() {
        return passwordEnv == null ? Proof.PUBLIC_KEY : Proof.PASSWORD;
    }

    static List<Wrong> hostFaults(String host) {
        if (host.isBlank()) {
            return List.of(new Wrong("'host' is missing", "give our server's name or address"));
        }
        return HOST.matcher(host).matches()
                ? List.of()
                : List.of(new Wrong(
                        "the host is not a name or an address", "write it without scheme, user, port and path"));
    }

    static List<Wrong> userFaults(String user) {
        return user.isBlank() ? List.of(new Wrong("the user is blank", "leave it out for 'samegoal'")) : List.of();
    }

    /** What should be a variable's name may be the secret itself, so it is never repeated. */
    static List<Wrong> passwordFaults(@Nullable String variable) {
        return variable == null || VARIABLE.matcher(variable).matches()
                ? List.of()
                : List.of(new Wrong(
                        "'passwordEnv' is not the name of an environment variable",
                        "name the variable that holds the password; if the password itself stands here, change it"));
    }
}
