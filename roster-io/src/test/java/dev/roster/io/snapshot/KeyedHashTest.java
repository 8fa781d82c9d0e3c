package dev.roster.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedHashTest {

    @ParameterizedTest
    @CsvSource({"16,0", "16,1", "32,55", "32,56", "64,64", "65,200", "200,100000"})
    void isTheHmacOfThePlatform(int keyBytes, int messageBytes) throws Exception {
        byte[] key = new byte[keyBytes];
        byte[] message = new byte[messageBytes];
        Arrays.fill(key, (byte) 0xe7);
        Arrays.fill(message, (byte) 0x9c);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        KeyedHash hash = new KeyedHash(key);
        byte[] expected = mac.doFinal(message);
        assertThat(hash.of(message, messageBytes)).isEqualTo(expected);
        assertThat(hash.of(Arrays.copyOf(message, messageBytes + 9), messageBytes))
                .isEqualTo(expected);
    }
}
