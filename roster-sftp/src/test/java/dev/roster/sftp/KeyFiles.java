package dev.roster.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** Kinds of keys, and files of them as {@code ssh-keygen} writes them. */
enum KeyFiles {
    ED25519,
    RSA,
    ECDSA;

    /** What stands in a file beside the key. */
    static final String COMMENT = "Comment-Token-3";

    KeyPair pair() {
        try {
            return switch (this) {
                case ED25519 -> SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
                case RSA -> Delivery.rsa(2048);
                case ECDSA -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    yield generator.generateKeyPair();
                }
            };
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Writes a key in OpenSSH's own form. */
    Path write(Path file, KeyPair key, char @Nullable [] passphrase) throws IOException {
        OpenSSHKeyEncryptionContext encryption = null;
        if (passphrase != null) {
            encryption = new OpenSSHKeyEncryptionContext();
            encryption.setPassword(String.valueOf(passphrase));
            encryption.setCipherType("256");
            encryption.setCipherMode("CTR");
            encryption.setKdfRounds(2);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, COMMENT, encryption, out);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
        return file;
    }
}
