package dev.roster.internal.sftp;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import com.hierynomus.sshj.transport.cipher.BlockCiphers;
import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import com.hierynomus.sshj.transport.kex.DHGroups;
import com.hierynomus.sshj.transport.kex.ExtInfoClientFactory;
import com.hierynomus.sshj.transport.mac.Macs;
import com.hierynomus.sshj.userauth.keyprovider.OpenSSHKeyV1KeyFile;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.ConfigImpl;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.transport.compression.NoneCompression;
import net.schmizz.sshj.transport.kex.Curve25519SHA256;
import net.schmizz.sshj.transport.kex.DHGexSHA256;
import net.schmizz.sshj.transport.kex.ECDHNistP;
import net.schmizz.sshj.transport.random.JCERandom;
import net.schmizz.sshj.transport.random.SingletonRandomFactory;
import net.schmizz.sshj.userauth.keyprovider.FileKeyProvider;
import net.schmizz.sshj.userauth.keyprovider.OpenSSHKeyFile;
import net.schmizz.sshj.userauth.keyprovider.PKCS8KeyFile;
import net.schmizz.sshj.userauth.keyprovider.PuTTYKeyFile;

/**
 * The algorithms we offer: no CBC, SHA-1, MD5, DSA or ChaCha20. They come from the JDK; sshj would otherwise register
 * Bouncy Castle for the whole virtual machine, and be slower by it. That choice is a static one inside sshj, so it holds
 * for other users of sshj in the same virtual machine too; the system property {@value #KEEP} leaves it to them.
 */
public final class ModernCrypto {
    static final String KEEP = "dev.roster.sftp.keepSshjProvider";

    private ModernCrypto() {}

    static Config config() {
        preferTheJdk();
        ConfigImpl config = new ConfigImpl();
        config.setVersion("roster");
        config.setLoggerFactory(new SilentLoggers());
        config.setRandomFactory(new SingletonRandomFactory(new JCERandom.Factory()));
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        config.setKeyExchangeFactories(List.of(
                new Curve25519SHA256.Factory(),
                new Curve25519SHA256.FactoryLibSsh(),
                new ECDHNistP.Factory256(),
                new ECDHNistP.Factory384(),
                new ECDHNistP.Factory521(),
                new DHGexSHA256.Factory(),
                DHGroups.Group16SHA512(),
                DHGroups.Group18SHA512(),
                DHGroups.Group14SHA256(),
                new ExtInfoClientFactory()));
        config.setKeyAlgorithms(keys());
        config.setCipherFactories(List.of(
                GcmCiphers.AES128GCM(),
                GcmCiphers.AES256GCM(),
                BlockCiphers.AES128CTR(),
                BlockCiphers.AES192CTR(),
                BlockCiphers.AES256CTR()));
        config.setMACFactories(
                List.of(Macs.HMACSHA2256Etm(), Macs.HMACSHA2512Etm(), Macs.HMACSHA2256(), Macs.HMACSHA2512()));
        config.setCompressionFactories(List.of(new NoneCompression.Factory()));
        config.setFileKeyProviderFactories(keyFiles());
        return config;
    }

    /** Returns the kinds of private key files. */
    static List<Factory.Named<FileKeyProvider>> keyFiles() {
        preferTheJdk();
        return List.of(
                new OpenSSHKeyV1KeyFile.Factory(),
                new PKCS8KeyFile.Factory(),
                new OpenSSHKeyFile.Factory(),
                new PuTTYKeyFile.Factory());
    }

    /** Returns a remark on what this virtual machine cannot do, or nothing. */
    static String missing() {
        return readsEcdsa() ? "" : "; ECDSA keys are not offered, they need Bouncy Castle as a registered provider";
    }

    private static List<Factory.Named<KeyAlgorithm>> keys() {
        List<Factory.Named<KeyAlgorithm>> keys = new ArrayList<>();
        keys.add(KeyAlgorithms.EdDSA25519());
        if (readsEcdsa()) {
            keys.add(KeyAlgorithms.ECDSASHANistp256());
            keys.add(KeyAlgorithms.ECDSASHANistp384());
            keys.add(KeyAlgorithms.ECDSASHANistp521());
        }
        keys.add(KeyAlgorithms.RSASHA512());
        keys.add(KeyAlgorithms.RSASHA256());
        return keys;
    }

    /** sshj asks for these keys under a name that the JDK's own providers do not know. */
    private static boolean readsEcdsa() {
        return Boolean.getBoolean(KEEP) || Security.getProviders("KeyFactory.ECDSA") != null;
    }

    private static void preferTheJdk() {
        if (!Boolean.getBoolean(KEEP)) {
            SecurityUtils.setRegisterBouncyCastle(false);
            SecurityUtils.setSecurityProvider(null);
        }
    }
}
