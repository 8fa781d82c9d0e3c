package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import net.schmizz.sshj.common.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys as other programs than {@code ssh-keygen} write them. */
class KeyFormsTest {
    private static final char[] PASSPHRASE = "Correct-horse-9".toCharArray();

    @TempDir
    Path temporary;

    private final KeyPair key = Delivery.HOST_KEY;

    @Test
    void encryptedPkcs8LetsUsIn() throws Exception {
        String scheme = "PBEWithHmacSHA256AndAES_256";
        SecretKey secret = SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(PASSPHRASE));
        Cipher cipher = Cipher.getInstance(scheme);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        byte[] encrypted = cipher.doFinal(key.getPrivate().getEncoded());
        AlgorithmParameters named = AlgorithmParameters.getInstance("PBES2");
        named.init(cipher.getParameters().getEncoded());
        Path file = pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(named, encrypted).getEncoded());
        letsUsIn(SftpAuth.keyFile(file, PASSPHRASE::clone));
    }

    /** The older form of RSA keys alone is what the newer one has after its first 26 bytes. */
    @Test
    void plainPemOfRsaLetsUsIn() throws Exception {
        byte[] encoded = key.getPrivate().getEncoded();
        letsUsIn(SftpAuth.keyFile(pem("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, 26, encoded.length))));
    }

    @Test
    void puttysFormLetsUsIn() throws Exception {
        RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key.getPrivate();
        byte[] open = new Buffer.PlainBuffer().putPublicKey(key.getPublic()).getCompactData();
        byte[] secret = new Buffer.PlainBuffer()
                .putMPInt(rsa.getPrivateExponent())
                .putMPInt(rsa.getPrimeP())
                .putMPInt(rsa.getPrimeQ())
                .putMPInt(rsa.getCrtCoefficient())
                .getCompactData();
        String text = """
                PuTTY-User-Key-File-2: ssh-rsa
                Encryption: none
                Comment: made-up
                %s%sPrivate-MAC: %s
                """.formatted(lines("Public", open), lines("Private", secret), mac(open, secret));
        letsUsIn(SftpAuth.keyFile(Files.writeString(temporary.resolve("id.ppk"), text)));
    }

    private static String lines(String what, byte[] bytes) {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "%s-Lines: %s\n%s\n".formatted(what, encoded.lines().count(), encoded);
    }

    private static String mac(byte[] open, byte[] secret) throws GeneralSecurityException {
        byte[] all = new Buffer.PlainBuffer()
                .putString("ssh-rsa")
                .putString("none")
                .putString("made-up")
                .putString(open)
                .putString(secret)
                .getCompactData();
        byte[] key = MessageDigest.getInstance("SHA-1")
                .digest("putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return HexFormat.of().formatHex(mac.doFinal(all));
    }

    private Path pem(String what, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                temporary.resolve("id.pem"), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, body));
    }

    private void letsUsIn(SftpAuth auth) throws IOException {
        Delivery delivery = new Delivery(temporary);
        try (DropboxServer server = DropboxServer.at(delivery.remote())
                .account("district", key.getPublic())
                .start()) {
            assertThat(Delivery.publisher(Delivery.target(server).auth(auth).build())
                            .publish(delivery.folder(), delivery.report())
                            .outcome())
                    .isEqualTo(Outcome.COMMITTED);
        }
    }
}
