package dev.roster.internal.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerTextTest {
    @Test
    void keepsOnlyWhatPrintsAndNotMuchOfIt() {
        assertThat(ServerText.clean("no\u001b[31m \r\nspace\u202e left\u0000")).isEqualTo("no [31m space left");
        assertThat(ServerText.clean("x".repeat(10_000))).hasSize(200);
        assertThat(ServerText.clean(null)).isEqualTo("no explanation");
        assertThat(ServerText.name("a\nb")).isEqualTo("a name that is not plain");
    }
}
