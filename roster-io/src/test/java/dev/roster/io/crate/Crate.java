package dev.roster.io.crate;

import dev.roster.problem.Severity;
import dev.roster.spec.Format;
import dev.roster.spec.Key;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The format. */
public final class Crate {

    /** A property of the package. */
    @RosterFile(value = "manifest.csv", source = "invented", noRows = Severity.ERROR)
    public record Property(
            @NotBlank String propertyName, @NotBlank String value) {}

    /** A place. */
    @RosterFile(value = "orgs.csv", source = "invented", noRows = Severity.ERROR)
    @Key("sourcedId")
    public record Org(
            @NotBlank String sourcedId,
            @Nullable String status,
            @Nullable Instant dateLastModified) {}

    /** Somebody there. */
    @RosterFile(value = "users.csv", source = "invented", noRows = Severity.ERROR)
    @Key("sourcedId")
    public record User(
            @NotBlank String sourcedId,
            @Nullable String status,
            @Nullable Instant dateLastModified,
            @NotBlank @References(Org.class) String orgSourcedId) {}

    public static final Format FORMAT = Format.named("crate")
            .version("2.0")
            .files(Property.class, Org.class, User.class)
            .manifest(ManifestSpec.of(Property.class, "propertyName", "value", "invented, manifest")
                    .withFixed("manifest.version", "1.0")
                    .withVersion("crate.version", "2.0")
                    .withOptional("source.systemName")
                    .withOptional("source.systemCode")
                    .withDeltaOnly("status", "dateLastModified"))
            .build();

    private Crate() {}
}
