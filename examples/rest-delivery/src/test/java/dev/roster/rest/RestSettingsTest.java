package dev.roster.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.io.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestSettingsTest {
    @TempDir
    Path temp;

    @Test
    void readsWhatTheReadmeShows() throws IOException {
        Matcher block = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        assertThat(read(block.group(1)))
                .isEqualTo(new RestSettings(
                        URI.create("https://api.example.org/oauth/token"),
                        ClientAuth.BASIC,
                        "SAMEGOAL_CLIENT_ID",
                        "SAMEGOAL_CLIENT_SECRET",
                        "",
                        500,
                        Map.of("students.csv", URI.create("https://api.example.org/students")),
                        Map.of("absences.json", URI.create("https://api.example.org/absences"))));
    }

    @Test
    void hasNoDefaultForWhatNoDocumentStates() {
        assertThat(faults("# nothing\n"))
                .containsExactly(
                        "the file: 'tokenUrl' is missing; give it: the address, from whoever runs the server; no document states it",
                        "the file: 'clientAuth' is missing; give it: 'basic' or 'body', as the server wants it",
                        "the file: 'clientIdEnv' is missing; give it: the name of an environment variable",
                        "the file: 'clientSecretEnv' is missing; give it: the name of an environment variable",
                        "the file: 'scope' is missing; give it: the scopes, separated by spaces, or nothing after '=' to ask for none",
                        "the file: 'recordsPerRequest' is missing; give it: how many records the server takes at once");
    }

    @Test
    void listsEveryFault() {
        assertThat(faults("""
                tokenUrl = ftp://api.example.org/
                clientAuth = digest
                clientIdEnv = 42 is it
                clientSecret = Sesame-open-7
                clientSecretEnv = SECRET
                scope =
                scope = twice
                recordsPerRequest = all
                fetch.students.csv = https://api.example.org/
                post.students.csv = https://user:pass@api.example.org/
                """))
                .containsExactly(
                        "line 4: this is no key that we know; write clientAuth, clientIdEnv, clientSecretEnv, recordsPerRequest, scope, tokenUrl, post.FILE or fetch.FILE.json",
                        "line 7: 'scope' is there twice; keep one",
                        "line 9: this is no key that we know; write clientAuth, clientIdEnv, clientSecretEnv, recordsPerRequest, scope, tokenUrl, post.FILE or fetch.FILE.json",
                        "line 1: this is no address that a secret may travel to; write https://, the host and a path, without user and '#'; http:// is for this machine only",
                        "line 2: this is neither 'basic' nor 'body'; write one of them, as the server wants it",
                        "line 3: this is not the name of an environment variable; name the variable; if the value itself stands here, change it",
                        "line 8: this is not a number from 1 to 99999; write how many the server takes at once",
                        "line 10: this is no address that a secret may travel to; write https://, the host and a path, without user and '#'; http:// is for this machine only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.org/",
                "http://localhost.example.org/",
                "http://127.example.org/",
                "https:///token",
                "//api.example.org/",
                "https://api.example.org/#x",
                "not an address",
                ""
            })
    void sendsNoSecretToAnAddressLike(String url) {
        assertThat(faults(valid().replace("https://api.example.org/token", url)))
                .containsExactly(
                        "line 1: this is no address that a secret may travel to; write https://, the host and a path, without user and '#'; http:// is for this machine only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:1/", "http://127.0.0.1/", "http://[::1]:8/x", "https://a.example.org/?q=1"})
    void takesAnAddressLike(String url) throws IOException {
        assertThat(read(valid().replace("https://api.example.org/token", url)).tokenUrl())
                .isEqualTo(URI.create(url));
    }

    private static String valid() {
        return """
                tokenUrl = https://api.example.org/token
                clientAuth = basic
                clientIdEnv = ID
                clientSecretEnv = SECRET
                scope =
                recordsPerRequest = 1
                post.students.csv = https://api.example.org/
                """;
    }

    private RestSettings read(String text) throws IOException {
        return RestSettings.read(Files.writeString(temp.resolve("rest.properties"), text));
    }

    private List<String> faults(String text) {
        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> read(text));
        return refused.faults().stream()
                .map(fault -> "%s: %s; %s".formatted(fault.where(), fault.what(), fault.mend()))
                .toList();
    }
}
