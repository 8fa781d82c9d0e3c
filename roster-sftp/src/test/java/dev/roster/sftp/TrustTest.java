package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.AuthenticationFailedException;
import dev.roster.sftp.fault.HostKeyRejectedException;
import dev.roster.sftp.fault.KeyFileException;
import dev.roster.sftp.receipt.Receipt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.SecurityUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final String OTHER = "SHA256:" + "A".repeat(43);

    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void refusesAHostKeyThatIsNotPinnedAndAsksForNoSecret() throws IOException {
        List<String> asked = new ArrayList<>();
        Supplier<char[]> spy = () -> {
            asked.add("password");
            return Delivery.SECRET.toCharArray();
        };
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Faults.impatient(server)
                    .hostKeys(HostKeyPolicy.pinned(OTHER))
                    .auth(SftpAuth.password(spy))
                    .build();
            assertThat(Faults.of(HostKeyRejectedException.class, delivery, target))
                    .hasMessage(
                            "127.0.0.1:%s was not trusted: it showed the ssh-rsa key %s, expected was [%s]; compare with what the receiver published, and pin the new key only if it is there"
                                    .formatted(server.port(), server.fingerprint(), OTHER))
                    .extracting(HostKeyRejectedException::offered)
                    .isEqualTo(server.fingerprint());
            assertThat(asked).isEmpty();
        }
    }

    /** Whoever shows a wrong key and then hangs up does not hide that. */
    @Test
    void refusesAWrongKeyAlsoWhereTheServerIsGoneWhenItIsAskedForAnother() throws IOException {
        try (DropboxServer server = delivery.server().start();
                ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> passOn(once, server.port())).start();
            SftpTarget target = Delivery.target(server, once.getLocalPort())
                    .hostKeys(HostKeyPolicy.pinned(OTHER))
                    .build();
            assertThatExceptionOfType(HostKeyRejectedException.class).isThrownBy(() -> publish(target));
        }
    }

    /** Lets one client in. */
    private static void passOn(ServerSocket listener, int port) {
        try (Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            listener.close();
            Thread answers = new Thread(() -> pump(server, client));
            answers.start();
            pump(client, server);
            answers.join();
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            // The other side sees that too.
        }
    }

    @Test
    void namesTheKeyInTheReceiptOfARefusedLogin() throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void ended(Receipt receipt) {
                receipts.add(receipt);
            }
        };
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Delivery.target(server)
                    .auth(SftpAuth.password("wrong"::toCharArray))
                    .build();
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> Delivery.publisher(target)
                            .withListener(listener)
                            .publish(delivery.folder(), delivery.report()));
            assertThat(receipts).extracting(Receipt::hostKey).containsExactly(server.fingerprint());
        }
    }

    @Test
    void buildsNoTargetWithoutAPolicy() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> SftpTarget.at("sftp.example.org").user("district").build())
                .withMessage(
                        "the target sftp.example.org:22 lacks auth (a password or a key file), hostKeys (pinned fingerprints or a known_hosts file; no key is accepted unseen)");
        assertThatIllegalArgumentException().isThrownBy(() -> HostKeyPolicy.pinned());
        assertThatIllegalArgumentException().isThrownBy(() -> HostKeyPolicy.pinned("any"));
    }

    @Test
    void acceptsTheRsaKeyThatKnownHostsKnowsAloneOfAServerThatPrefersAnother() throws Exception {
        KeyPair rsa = Delivery.rsa(2048);
        try (DropboxServer server =
                delivery.server(KeyFiles.ED25519.pair(), rsa).start()) {
            SftpTarget target = Faults.impatient(server)
                    .hostKeys(knownHosts(line("", server, "ssh-rsa", rsa)))
                    .build();
            long start = System.nanoTime();
            assertThat(publish(target).hostKey()).isEqualTo(Delivery.fingerprint(rsa));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Faults.PATIENCE);
        }
    }

    @Test
    void refusesARevokedKeyAlsoWhereAnotherLineAcceptsIt() throws Exception {
        KeyPair rsa = Delivery.rsa(2048);
        try (DropboxServer server = delivery.server(rsa).start()) {
            SftpTarget target = Faults.impatient(server)
                    .hostKeys(knownHosts(line("", server, "ssh-rsa", rsa), "@revoked * ssh-rsa " + encoded(rsa)))
                    .build();
            assertThat(Faults.of(HostKeyRejectedException.class, delivery, target))
                    .hasMessage(
                            "127.0.0.1:%s was not trusted: it showed the ssh-rsa key %s, which the known_hosts file marks as revoked; do not connect, ask the receiver"
                                    .formatted(server.port(), server.fingerprint()));
        }
    }

    @Test
    void refusesAnotherRsaKeyThanTheOneThatKnownHostsKnows() throws Exception {
        KeyPair known = Delivery.rsa(2048);
        try (DropboxServer server =
                delivery.server(KeyFiles.ED25519.pair(), Delivery.HOST_KEY).start()) {
            SftpTarget target = Faults.impatient(server)
                    .hostKeys(knownHosts(line("", server, "ssh-rsa", known)))
                    .build();
            assertThat(Faults.of(HostKeyRejectedException.class, delivery, target))
                    .hasMessage(
                            "127.0.0.1:%s was not trusted: it showed the ssh-rsa key %s, expected was [%s]; compare with what the receiver published, and pin the new key only if it is there"
                                    .formatted(server.port(), server.fingerprint(), Delivery.fingerprint(known)));
        }
    }

    @Test
    void refusesAServerOfWhichKnownHostsKnowsNothing() throws Exception {
        KeyPair other = Delivery.rsa(2048);
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Delivery.target(server)
                    .hostKeys(knownHosts("sftp.example.org ssh-rsa " + encoded(other)))
                    .build();
            assertThatExceptionOfType(HostKeyRejectedException.class)
                    .isThrownBy(() -> publish(target))
                    .withMessageContaining(
                            "it showed the ssh-rsa key %s, expected was none for this host and port; compare with what the receiver published"
                                    .formatted(server.fingerprint()));
        }
    }

    @Test
    void refusesAShortRsaKeyAlsoWhenPinned() throws Exception {
        try (DropboxServer server = delivery.server(Delivery.rsa(1024)).start()) {
            SftpTarget target = Delivery.target(server).build();
            assertThatExceptionOfType(HostKeyRejectedException.class)
                    .isThrownBy(() -> publish(target))
                    .withMessageContaining("of 1024 bits, at least 2048 are needed");
        }
    }

    @Test
    void saysThatTheLoginWasRefused() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Faults.impatient(server)
                    .auth(SftpAuth.password("Wrong-horse-9"::toCharArray))
                    .build();
            assertThat(Faults.of(AuthenticationFailedException.class, delivery, target))
                    .hasMessage(
                            "127.0.0.1:%s refused the login of 'district' by password (Exhausted available authentication methods); check user and secret, and whether the receiver knows the key"
                                    .formatted(server.port()));
        }
    }

    @Test
    void answersAServerThatAsksForThePassword() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.ASKS_FOR_THE_PASSWORD).start()) {
            assertThat(publish(Delivery.target(server).build()).outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
        }
    }

    @Test
    void asksTheServerForTheKindOfKeyThatIsPinned() throws Exception {
        KeyPair rsa = Delivery.rsa(2048);
        KeyPair elliptic = KeyPairGenerator.getInstance("EC").generateKeyPair();
        try (DropboxServer server = delivery.server(elliptic, rsa).start()) {
            Receipt receipt = publish(Delivery.target(server).build());
            assertThat(receipt.hostKey()).isEqualTo(server.fingerprint());
        }
    }

    @Test
    void wipesThePasswordAfterUse() throws IOException {
        char[] password = Delivery.SECRET.toCharArray();
        try (DropboxServer server = delivery.server().start()) {
            publish(Delivery.target(server)
                    .auth(SftpAuth.password(() -> password))
                    .build());
        }
        assertThat(password).containsOnly('\0');
    }

    @Test
    void logsInWithAKeyFile() throws Exception {
        KeyPair key = Delivery.rsa(2048);
        Path file = pem(key);
        try (DropboxServer server = DropboxServer.at(delivery.remote())
                .account("district", key.getPublic())
                .start()) {
            Receipt receipt =
                    publish(Delivery.target(server).auth(SftpAuth.keyFile(file)).build());
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
        }
    }

    @Test
    void tellsAKeyFileThatCannotBeReadFromARefusedLogin() throws IOException {
        Path absent = temporary.resolve("id");
        Path nonsense = Files.writeString(temporary.resolve("nonsense"), "not a key\n");
        for (Path file : List.of(absent, nonsense)) {
            SftpTarget target = SftpTarget.at("127.0.0.1")
                    .port(1)
                    .user("district")
                    .auth(SftpAuth.keyFile(file))
                    .hostKeys(HostKeyPolicy.pinned(OTHER))
                    .build();
            assertThatExceptionOfType(KeyFileException.class)
                    .isThrownBy(() -> publish(target))
                    .withMessageContaining(file.toString());
        }
    }

    @Test
    void repeatsNothingOfAKeyFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("id"), """
                PuTTY-User-Key-File-2: ssh-rsa
                Encryption: %s
                Comment: none
                Public-Lines: 1
                AAAA
                Private-Lines: 1
                AAAA
                Private-MAC: 00
                """.formatted(Delivery.SECRET));
        SftpAuth auth = SftpAuth.keyFile(file, "any"::toCharArray);
        Throwable thrown = catchThrowable(auth.credentials()::prepare);
        assertThat(thrown)
                .isInstanceOf(KeyFileException.class)
                .hasMessage(
                        "the key file '%s' could not be opened: the passphrase is wrong, or it is no private key in a form that we know"
                                .formatted(file));
        assertThat(traceOf(thrown)).contains("Caused by").doesNotContain(Delivery.SECRET);
    }

    @Test
    void showsNeitherSecretsNorCells() throws IOException {
        List<Object> shown = new ArrayList<>();
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Delivery.target(server).build();
            Supplier<char[]> leaky = () -> {
                throw new IllegalStateException("vault said " + Delivery.SECRET);
            };
            shown.add(target);
            Receipt receipt = publish(target);
            shown.add(receipt);
            shown.add(receipt.text());
            shown.add(
                    trace(Delivery.target(server).auth(SftpAuth.password(leaky)).build()));
            shown.add(trace(Delivery.target(server)
                    .auth(SftpAuth.keyFile(pemOf(), leaky))
                    .build()));
            shown.add(trace(Delivery.target(server)
                    .hostKeys(HostKeyPolicy.pinned(OTHER))
                    .build()));
        }
        assertThat(shown)
                .hasSize(6)
                .allSatisfy(thing -> assertThat(thing.toString())
                        .isNotEmpty()
                        .doesNotContain(Delivery.SECRET)
                        .doesNotContain(Delivery.CELL));
    }

    @Test
    void usesTheProvidersOfTheJdk() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            publish(Delivery.target(server).build());
        }
        // MINA, the server of this test, registers Bouncy Castle by itself; sshj must not use it.
        assertThat(SecurityUtils.getSecurityProvider()).isNull();
    }

    private Receipt publish(SftpTarget target) throws IOException {
        return SftpPublisher.to(target, PublishLayout.epoch("/upload"))
                .withRetries(Retries.none())
                .publish(delivery.folder(), delivery.report());
    }

    private String trace(SftpTarget target) {
        return traceOf(catchThrowable(() -> publish(target)));
    }

    private static String traceOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private HostKeyPolicy knownHosts(String... lines) throws IOException {
        return HostKeyPolicy.knownHosts(Files.write(temporary.resolve("known_hosts"), List.of(lines)));
    }

    private static String line(String marker, DropboxServer server, String type, KeyPair key) {
        return "%s[127.0.0.1]:%s %s %s".formatted(marker, server.port(), type, encoded(key));
    }

    private static String encoded(KeyPair key) {
        return Base64.getEncoder()
                .encodeToString(
                        new Buffer.PlainBuffer().putPublicKey(key.getPublic()).getCompactData());
    }

    private Path pemOf() throws IOException {
        return Files.writeString(temporary.resolve("any.pem"), "irrelevant");
    }

    private Path pem(KeyPair key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPrivate().getEncoded());
        return Files.writeString(
                temporary.resolve("id.pem"), "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }
}
