package dev.roster.internal.sftp;

import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.transport.NegotiatedAlgorithms;
import net.schmizz.sshj.transport.verification.AlgorithmsVerifier;

/** Remembers the algorithms on which both sides agreed; those that we do not want were never offered. */
final class Negotiated implements AlgorithmsVerifier {
    private volatile List<String> names = List.of();

    @Override
    public boolean verify(NegotiatedAlgorithms agreed) {
        List<String> found = new ArrayList<>();
        found.add("key exchange " + ServerText.clean(agreed.getKeyExchangeAlgorithm()));
        found.add("host key " + ServerText.clean(agreed.getSignatureAlgorithm()));
        found.add("cipher " + ServerText.clean(agreed.getClient2ServerCipherAlgorithm()));
        if (!agreed.getClient2ServerCipherAlgorithm().contains("gcm")) {
            found.add("mac " + ServerText.clean(agreed.getClient2ServerMACAlgorithm()));
        }
        names = List.copyOf(found);
        return true;
    }

    /** Returns each with what it is for. */
    List<String> names() {
        return names;
    }
}
