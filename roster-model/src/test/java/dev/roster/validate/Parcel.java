package dev.roster.validate;

import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Conventions;
import dev.roster.spec.Format;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.Key;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A small format whose sets are packages with a manifest, and its files as text. */
public final class Parcel {

    /** A property of the package. */
    @RosterFile(value = "manifest.csv", source = "invented", noRows = Severity.ERROR)
    @Conventions(columns = HeaderCase.CAMEL_CASE)
    public record Property(
            @NotBlank String propertyName, @NotBlank String value) {}

    /** A tree of places. */
    @RosterFile(value = "orgs.csv", source = "invented", noRows = Severity.ERROR)
    @Conventions(columns = HeaderCase.CAMEL_CASE)
    @Key("sourcedId")
    public record Org(
            @NotBlank String sourcedId,

            @Nullable @OneOf({"active", "tobedeleted"}) String status,

            @Nullable Instant dateLastModified,
            @NotBlank String type,
            @Nullable @References(Org.class) String parentSourcedId) {}

    /** Somebody at a school. */
    @RosterFile(value = "users.csv", source = "invented", noRows = Severity.ERROR)
    @Conventions(columns = HeaderCase.CAMEL_CASE)
    @Key("sourcedId")
    public record User(
            @NotBlank String sourcedId,

            @Nullable @OneOf({"active", "tobedeleted"}) String status,

            @Nullable Instant dateLastModified,

            @NotBlank @References(value = Org.class, where = "type=school")
            String orgSourcedId) {}

    public static final Format FORMAT = Format.named("parcel")
            .version("1.1")
            .files(Property.class, Org.class, User.class)
            .manifest(ManifestSpec.of(Property.class, "propertyName", "value", "invented, manifest")
                    .withFixed("manifest.version", "1.0", "1")
                    .withVersion("parcel.version", "1.1")
                    .withOptional("source.systemName")
                    .withDeltaOnly("status", "dateLastModified"))
            .build();

    public static final String ORGS = "sourcedId|status|dateLastModified|type|parentSourcedId\n";
    public static final String USERS = "sourcedId|status|dateLastModified|orgSourcedId\n";
    public static final String WHEN = "2026-10-01T00:00:00Z";

    private Parcel() {}

    /** Returns a manifest that says what of the files there is. */
    public static String manifest(String orgs, String users) {
        return """
                propertyName|value
                manifest.version|1.0
                parcel.version|1.1
                file.orgs|%s
                file.users|%s
                """.formatted(orgs, users);
    }

    /** Returns a package with a manifest and no file. */
    public static Tables of(String manifest) {
        return Tables.of("manifest.csv", manifest).asASet();
    }
}
