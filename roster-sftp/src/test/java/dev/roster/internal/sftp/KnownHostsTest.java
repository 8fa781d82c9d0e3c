package dev.roster.internal.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
    private static final byte[] BYTES = {1, 2, 3, 4};
    private static final String KEY = Base64.getEncoder().encodeToString(BYTES);
    private static final String FINGERPRINT = Fingerprint.of(BYTES);

    @TempDir
    Path folder;

    @Test
    void knowsAHostOnPort22ByItsNameAndElsewhereByBoth() throws IOException {
        KnownHosts hosts = read("sftp.example.org ssh-ed25519 " + KEY, "[sftp.example.org]:2222 ssh-rsa " + KEY);
        assertThat(hosts.keysOf("SFTP.example.org", 22)).isEqualTo(trusted(List.of("ssh-ed25519")));
        assertThat(hosts.keysOf("sftp.example.org", 2222)).isEqualTo(trusted(List.of("rsa-sha2-512", "rsa-sha2-256")));
        assertThat(hosts.keysOf("sftp.example.org", 23).accepted()).isEmpty();
    }

    @Test
    void readsPatternsNegationsAndHashedNames() throws IOException {
        KnownHosts hosts = read(
                "*.example.org,!bad.example.org ssh-ed25519 " + KEY,
                // ssh-keygen -H of "hidden.example.org"
                "|1|AAECAwQFBgcICQoLDA0ODxAREhM=|" + hash("hidden.example.org") + " ssh-ed25519 " + KEY);
        assertThat(hosts.keysOf("a.example.org", 22).accepted()).containsExactly(FINGERPRINT);
        assertThat(hosts.keysOf("bad.example.org", 22).accepted()).isEmpty();
        assertThat(hosts.keysOf("hidden.example.org", 22).accepted()).containsExactly(FINGERPRINT);
        assertThat(hosts.keysOf("example.net", 22).accepted()).isEmpty();
    }

    @Test
    void revokesWhateverElseIsSaid() throws IOException {
        KnownHosts hosts = read("a ssh-ed25519 " + KEY, "@revoked a ssh-ed25519 " + KEY);
        assertThat(hosts.keysOf("a", 22).accepts(FINGERPRINT)).isFalse();
    }

    @Test
    void followsNoAuthorityAndSkipsWhatItDoesNotUnderstand() throws IOException {
        KnownHosts hosts =
                read("# comment", "", "@cert-authority a ssh-ed25519 " + KEY, "a ssh-ed25519 ???", "a 1024 35 7");
        assertThat(hosts.keysOf("a", 22).accepted()).doesNotContain(FINGERPRINT);
    }

    @Test
    void refusesARevocationThatItDoesNotUnderstand() {
        assertThatIOException()
                .isThrownBy(() -> read("a ssh-ed25519 " + KEY, "@revoked a ssh-ed25519 ???"))
                .withMessageStartingWith("line 2 of ")
                .withMessageEndingWith("revokes a key and cannot be understood; mend it");
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        KnownHosts hosts = read("\ufeff@revoked a ssh-ed25519 " + KEY, "a ssh-ed25519 " + KEY);
        assertThat(hosts.keysOf("a", 22).accepts(FINGERPRINT)).isFalse();
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path file = Files.writeString(
                folder.resolve("known_hosts"), "\ufeffa ssh-ed25519 " + KEY, StandardCharsets.UTF_16LE);
        assertThatIOException()
                .isThrownBy(() -> KnownHosts.read(file))
                .withMessage(
                        "'%s' is not text in UTF-8, so its host keys cannot be read; save it as UTF-8 (a redirection in PowerShell writes UTF-16)"
                                .formatted(file))
                .withNoCause();
    }

    private KnownHosts read(String... lines) throws IOException {
        return KnownHosts.read(Files.write(folder.resolve("known_hosts"), List.of(lines)));
    }

    private static TrustedKeys trusted(List<String> algorithms) {
        return new TrustedKeys(Set.of(FINGERPRINT), Set.of(), List.of(algorithms));
    }

    private static String hash(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhM="), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }
}
