package dev.roster.parcel;

import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Format;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The format, and its files as text. */
public final class Parcel {

    /** A property of the package. */
    @RosterFile(value = "manifest.csv", source = "invented", noRows = Severity.ERROR, unknownColumns = Severity.ERROR)
    public record Property(
            @NotBlank String propertyName, @Nullable String value) {}

    /** A tree of places. */
    @RosterFile(value = "orgs.csv", source = "invented", noRows = Severity.ERROR, unknownColumns = Severity.ERROR)
    @Key("sourcedId")
    public record Org(
            @NotBlank String sourcedId,

            @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
            String status,

            @Nullable Instant dateLastModified,
            @NotBlank String type,
            @Nullable @References(Org.class) String parentSourcedId) {}

    /** Somebody at a school. */
    @RosterFile(value = "users.csv", source = "invented", noRows = Severity.ERROR, unknownColumns = Severity.ERROR)
    @Key("sourcedId")
    public record User(
            @NotBlank String sourcedId,

            @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
            String status,

            @Nullable Instant dateLastModified,

            @NotBlank @References(value = Org.class, where = "type=school")
            String orgSourcedId,

            @Nullable Boolean enabledUser,
            @Extra(prefix = "metadata.") Map<String, String> metadata) {}

    /** A place in the first version. */
    @RosterFile(value = "orgs.csv", source = "invented, 1.0", noRows = Severity.ERROR)
    @Key("sourcedId")
    public record OldOrg(
            @NotBlank String sourcedId,
            @Nullable String status,
            @Nullable Instant dateLastModified,
            @NotBlank String type) {}

    /** Somebody in the first version. */
    @RosterFile(value = "users.csv", source = "invented, 1.0", noRows = Severity.ERROR)
    @Key("sourcedId")
    public record OldUser(
            @NotBlank String sourcedId,
            @NotBlank @References(OldOrg.class) String orgId,
            @Nullable String status,
            @Nullable Instant dateLastModified) {}

    /** The first version, which had no manifest. */
    public static final Format OLD = Format.named("parcel-1.0")
            .version("1.0")
            .files(OldOrg.class, OldUser.class)
            .wholePackage("invented, 1.0")
            .build();

    public static final Format FORMAT = Format.named("parcel")
            .version("1.1")
            .files(Property.class, Org.class, User.class)
            .manifest(ManifestSpec.of(Property.class, "propertyName", "value", "invented, manifest")
                    .withFixed("manifest.version", "1.0", "1")
                    .withVersion("parcel.version", "1.1")
                    .withOptional("source.systemName")
                    .withDeltaOnly("status", "dateLastModified"))
            .otherVersions(OLD)
            .build();

    public static final String ORGS = "sourcedId|status|dateLastModified|type|parentSourcedId\n";
    public static final String USERS = "sourcedId|status|dateLastModified|orgSourcedId|enabledUser\n";
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
