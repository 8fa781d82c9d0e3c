package dev.roster.rest;

import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lines of the form {@code key = value}, collecting what is wrong with them. Values are never repeated. */
final class RestSettingsReader {
    private static final String POST = "post.";
    private static final String FETCH = "fetch.";
    private static final Set<String> KEYS =
            Set.of("tokenUrl", "clientAuth", "clientIdEnv", "clientSecretEnv", "scope", "recordsPerRequest");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*\\.(csv|json|xml)");

    /** What is fetched is JSON, and is kept as it comes. */
    private static final Pattern FETCHED = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*\\.json");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(int number, String value) {}

    RestSettingsReader(Path file) {
        this.file = file;
    }

    RestSettings read() throws IOException {
        readLines();
        URI tokenUrl = url("tokenUrl");
        ClientAuth auth = auth();
        String id = variable("clientIdEnv");
        String secret = variable("clientSecretEnv");
        String scope = required("scope", "the scopes, separated by spaces, or nothing after '=' to ask for none");
        int records = number();
        Map<String, URI> posts = endpoints(POST);
        Map<String, URI> fetches = endpoints(FETCH);
        if (posts.isEmpty() && fetches.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("the file", "no endpoint is named", "write 'post.students.csv = https://…'"));
        }
        if (!faults.isEmpty() || tokenUrl == null || auth == null || id == null || secret == null || scope == null) {
            throw new SettingsException(file, faults);
        }
        return new RestSettings(tokenUrl, auth, id, secret, scope, records, posts, fetches);
    }

    private void readLines() throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            if (!KEYS.contains(key) && !isEndpoint(key)) {
                fault(
                        number,
                        "this is no key that we know",
                        "write " + String.join(", ", sorted()) + ", post.FILE or fetch.FILE.json");
            } else if (lines.putIfAbsent(
                            key, new Line(number, line.substring(equals + 1).strip()))
                    != null) {
                fault(number, "'%s' is there twice".formatted(key), "keep one");
            }
        }
    }

    private static List<String> sorted() {
        return KEYS.stream().sorted().toList();
    }

    private static boolean isEndpoint(String key) {
        return (key.startsWith(POST)
                        && FILE.matcher(key.substring(POST.length())).matches())
                || (key.startsWith(FETCH)
                        && FETCHED.matcher(key.substring(FETCH.length())).matches());
    }

    private @Nullable String required(String key, String meaning) {
        Line line = lines.get(key);
        if (line == null) {
            faults.add(new Fault("the file", "'%s' is missing".formatted(key), "give it: " + meaning));
        }
        return line == null ? null : line.value;
    }

    private @Nullable ClientAuth auth() {
        String text = required("clientAuth", "'basic' or 'body', as the server wants it");
        if (text == null) {
            return null;
        }
        for (ClientAuth auth : ClientAuth.values()) {
            if (auth.name().toLowerCase(Locale.ROOT).equals(text)) {
                return auth;
            }
        }
        fault("clientAuth", "this is neither 'basic' nor 'body'", "write one of them, as the server wants it");
        return null;
    }

    private @Nullable String variable(String key) {
        String name = required(key, "the name of an environment variable");
        if (name != null && !VARIABLE.matcher(name).matches()) {
            fault(
                    key,
                    "this is not the name of an environment variable",
                    "name the variable; if the value itself stands here, change it");
        }
        return name;
    }

    private int number() {
        String text = required("recordsPerRequest", "how many records the server takes at once");
        if (text != null && !text.matches("[1-9][0-9]{0,4}")) {
            fault(
                    "recordsPerRequest",
                    "this is not a number from 1 to 99999",
                    "write how many the server takes at once");
            return 1;
        }
        return text == null ? 1 : Integer.parseInt(text);
    }

    private Map<String, URI> endpoints(String prefix) {
        Map<String, URI> endpoints = new LinkedHashMap<>();
        lines.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(key -> {
            URI url = url(key);
            if (url != null) {
                endpoints.put(key.substring(prefix.length()), url);
            }
        });
        return endpoints;
    }

    private @Nullable URI url(String key) {
        String text = required(key, "the address, from whoever runs the server; no document states it");
        if (text == null) {
            return null;
        }
        try {
            URI url = new URI(text);
            if (isFit(url)) {
                return url;
            }
        } catch (URISyntaxException unusable) {
            // Its message repeats the text.
        }
        fault(
                key,
                "this is no address that a secret may travel to",
                "write https://, the host and a path, without user and '#'; http:// is for this machine only");
        return null;
    }

    private static boolean isFit(URI url) {
        boolean plain = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
        boolean secret = "https".equals(url.getScheme())
                || ("http".equals(url.getScheme())
                        && LOOPBACK.matcher(String.valueOf(url.getHost())).matches());
        return plain && secret;
    }

    private void fault(String key, String what, String mend) {
        Line line = lines.get(key);
        fault(line == null ? 0 : line.number, what, mend);
    }

    private void fault(int line, String what, String mend) {
        faults.add(new Fault("line " + line, what, mend));
    }
}
