package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.AuthenticationFailedException;
import dev.roster.sftp.fault.KeyFileException;
import dev.roster.sftp.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which key files let us in, and what is said where one does not. */
@Timeout(60)
class KeyFileTest {
    private static final char[] PASSPHRASE = "Correct-horse-9".toCharArray();

    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @ParameterizedTest
    @EnumSource(KeyFiles.class)
    void logsInWithEachKindOfKeyEncryptedOrNot(KeyFiles kind) throws IOException {
        KeyPair key = kind.pair();
        try (DropboxServer server = accepting(key)) {
            for (char[] passphrase : new char[][] {null, PASSPHRASE}) {
                Path file = kind.write(temporary.resolve("id"), key, passphrase);
                SftpAuth auth = passphrase == null ? SftpAuth.keyFile(file) : SftpAuth.keyFile(file, passphrase::clone);
                assertThat(publish(server, auth).outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
                delivery.write("students.csv", Delivery.randomBytes(2_000));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KeyFiles.class)
    void tellsAWrongPassphraseFromNone(KeyFiles kind) throws IOException {
        Path file = kind.write(temporary.resolve("id"), kind.pair(), PASSPHRASE);
        assertUnreadable(
                SftpAuth.keyFile(file, "Wrong-horse-9"::toCharArray),
                "the key file '%s' could not be opened: the passphrase is wrong, or it is no private key in a form that we know"
                        .formatted(file));
        assertUnreadable(
                SftpAuth.keyFile(file),
                "the key file '%s' could not be opened: it is encrypted and no passphrase was supplied; supply it, or use a key that is not encrypted"
                        .formatted(file));
    }

    @Test
    void saysWhichKeysNeedAProviderThatIsNotThere() throws IOException {
        for (KeyFiles kind : KeyFiles.values()) {
            Path plain = kind.write(temporary.resolve("plain-" + kind), kind.pair(), null);
            Path encrypted = kind.write(temporary.resolve("encrypted-" + kind), kind.pair(), PASSPHRASE);
            withoutBouncyCastle(() -> {
                if (kind == KeyFiles.ECDSA) {
                    String why =
                            "the key file '%s' could not be opened: keys of this kind need Bouncy Castle as a registered provider; use an ed25519 or RSA key";
                    assertUnreadable(SftpAuth.keyFile(plain), why.formatted(plain));
                    assertUnreadable(SftpAuth.keyFile(encrypted, PASSPHRASE::clone), why.formatted(encrypted));
                } else {
                    SftpAuth.keyFile(plain).credentials().prepare();
                    SftpAuth.keyFile(encrypted, PASSPHRASE::clone).credentials().prepare();
                }
            });
        }
    }

    @Test
    void takesTheKeyFromTheNamedFileAloneWhateverLiesBesideIt() throws IOException {
        KeyPair key = KeyFiles.RSA.pair();
        Path file = KeyFiles.RSA.write(temporary.resolve("id"), key, null);
        Files.writeString(temporary.resolve("id.pub"), "ssh-rsa nonsense\n");
        try (DropboxServer server = accepting(key)) {
            assertThat(publish(server, SftpAuth.keyFile(file)).outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
        }
    }

    @Test
    void saysThatTheServerDoesNotKnowTheKey() throws IOException {
        Path file = KeyFiles.RSA.write(temporary.resolve("id"), KeyFiles.RSA.pair(), null);
        try (DropboxServer server = accepting(Delivery.HOST_KEY)) {
            SftpTarget target =
                    Faults.impatient(server).auth(SftpAuth.keyFile(file)).build();
            assertThat(Faults.of(AuthenticationFailedException.class, delivery, target))
                    .hasMessage(
                            "127.0.0.1:%s refused the login of 'district' by key file (Exhausted available authentication methods); check user and secret, and whether the receiver knows the key"
                                    .formatted(server.port()));
        }
    }

    @Test
    void remarksInTheReceiptThatOthersMayReadTheKeyFile() throws IOException {
        KeyPair key = KeyFiles.RSA.pair();
        Path file = KeyFiles.RSA.write(temporary.resolve("id"), key, null);
        try (DropboxServer server = accepting(key)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThat(publish(server, SftpAuth.keyFile(file)).remarks()).isEmpty();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            delivery.write("students.csv", Delivery.randomBytes(2_000));
            assertThat(publish(server, SftpAuth.keyFile(file)).remarks())
                    .containsExactly(
                            "the key file can be read by others than its owner; take that right away (chmod 600), and change the key if others may have read it");
        }
    }

    @Test
    void wipesEveryPassphraseItWasGiven() throws IOException {
        List<char[]> given = new ArrayList<>();
        for (KeyFiles kind : KeyFiles.values()) {
            Path file = kind.write(temporary.resolve("id"), kind.pair(), PASSPHRASE);
            for (String passphrase : List.of("Correct-horse-9", "Wrong-horse-9")) {
                SftpAuth auth = SftpAuth.keyFile(file, () -> {
                    given.add(passphrase.toCharArray());
                    return given.get(given.size() - 1);
                });
                try {
                    auth.credentials().prepare();
                } catch (KeyFileException wrong) {
                    assertThat(passphrase).startsWith("Wrong");
                }
            }
        }
        assertThat(given)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
    }

    @Test
    void readsNoFileThatIsTooLargeForAKey() throws IOException {
        Path file = Files.write(temporary.resolve("id"), new byte[100_000]);
        assertUnreadable(
                SftpAuth.keyFile(file), "the key file '%s' is larger than any key; name another".formatted(file));
    }

    @Test
    void saysThatTheVariableHoldsNoSecret() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SftpAuth.passwordFrom("Sesame open 7"))
                .withMessage(
                        "this is not the name of an environment variable; name the variable that holds the secret, and if the secret itself stands here, change it");
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Faults.impatient(server)
                    .auth(SftpAuth.passwordFrom("ROSTER_TEST_VARIABLE_THAT_IS_NOT_SET"))
                    .build();
            assertThat(Faults.of(AuthenticationFailedException.class, delivery, target))
                    .hasMessage(
                            "127.0.0.1:%s: nobody was logged in, because the supplier of the secret gave none; see that the variable or the vault has it"
                                    .formatted(server.port()));
        }
        Path file = KeyFiles.RSA.write(temporary.resolve("id"), KeyFiles.RSA.pair(), PASSPHRASE);
        assertUnreadable(
                SftpAuth.keyFileWithPassphraseFrom(file, "ROSTER_TEST_VARIABLE_THAT_IS_NOT_SET"),
                "no passphrase for the key file '%s': the supplier of the secret gave none; see that the variable or the vault has it"
                        .formatted(file));
    }

    private DropboxServer accepting(KeyPair key) throws IOException {
        return DropboxServer.at(delivery.remote())
                .hostKey(Delivery.HOST_KEY)
                .account("district", key.getPublic())
                .start();
    }

    private Receipt publish(DropboxServer server, SftpAuth auth) throws IOException {
        return Delivery.publisher(Delivery.target(server).auth(auth).build())
                .publish(delivery.folder(), delivery.report());
    }

    /** Nobody listens there: the file is looked at before anybody connects. */
    private void assertUnreadable(SftpAuth auth, String message) {
        SftpTarget nowhere = Faults.at("127.0.0.1", 1).auth(auth).build();
        assertThat(Faults.of(KeyFileException.class, delivery, nowhere)).hasMessage(message);
    }

    /** MINA, the server of these tests, registers Bouncy Castle; an embedder's program need not have it. */
    private static void withoutBouncyCastle(Step step) throws IOException {
        Provider[] before = Security.getProviders();
        Arrays.stream(before)
                .map(Provider::getName)
                .filter(name -> name.startsWith("BC"))
                .forEach(Security::removeProvider);
        try {
            step.run();
        } finally {
            Arrays.stream(before).forEach(Security::addProvider);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
