package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.fault.IncompatibleServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that has nothing but what nobody should use any more. */
class AlgorithmsTest {
    @TempDir
    Path temporary;

    @Test
    void areSaidToBeTooOld() throws IOException {
        SshServer old = SshServer.setUpDefaultServer();
        old.setHost("127.0.0.1");
        old.setKeyPairProvider(KeyPairProvider.wrap(Delivery.HOST_KEY));
        old.setCipherFactories(List.of(BuiltinCiphers.aes128cbc));
        old.start();
        try {
            assertThat(Faults.of(IncompatibleServerException.class, new Delivery(temporary), Faults.at(old)))
                    .hasMessageStartingWith("127.0.0.1:%s".formatted(old.getPort()))
                    .hasMessageContaining("algorithm");
        } finally {
            old.stop(true);
        }
    }
}
