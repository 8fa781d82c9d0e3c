package dev.roster.cli.crate;

import dev.roster.spec.Format;
import dev.roster.spec.Key;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** An invented format whose sets are packages with a manifest. */
public final class Crate {
    @RosterFile(value = "manifest.csv", source = "invented")
    public record Property(
            @NotBlank String propertyName, @NotBlank String value) {}

    @RosterFile(value = "users.csv", source = "invented")
    @Key("sourcedId")
    public record User(
            @NotBlank String sourcedId,
            @Nullable String status,
            @Nullable Boolean enabledUser) {}

    public static final Format FORMAT = Format.named("crate")
            .version("2.0")
            .files(Property.class, User.class)
            .manifest(ManifestSpec.of(Property.class, "propertyName", "value", "invented")
                    .withVersion("crate.version", "2.0")
                    .withOptional("source.systemName")
                    .withDeltaOnly("status"))
            .build();

    private Crate() {}
}
