package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.cli.acme.Pupil;
import dev.roster.spec.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFormatsTest {
    private static final Format OLD =
            Format.named("acme").version("2025").files(Pupil.class).build();
    private static final Format NEW =
            Format.named("acme").version("2026").files(Pupil.class).build();
    private static final KnownFormats FORMATS = KnownFormats.of(List.of(NEW, OLD));

    @Test
    void versionsStandSideBySide() {
        assertThat(FORMATS.all()).containsExactly(OLD, NEW);
        assertThat(FORMATS.named("acme")).isSameAs(NEW);
        assertThat(FORMATS.named("acme@2025")).isSameAs(OLD);
    }

    @Test
    void aVersionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> FORMATS.named("acme@2024"))
                .isInstanceOf(UsageException.class)
                .hasMessage("acme has no version '2024'; it has 2025, 2026");
        assertThatThrownBy(() -> FORMATS.named("acne@2025"))
                .isInstanceOf(UsageException.class)
                .hasMessage("unknown format 'acne'; did you mean 'acme'? Formats are acme");
    }

    @Test
    void oneVersionTwiceIsRefused() {
        assertThatThrownBy(() -> KnownFormats.of(List.of(OLD, OLD)))
                .isInstanceOf(UsageException.class)
                .hasMessage("two formats are called 'acme'; take one off the class path");
    }
}
