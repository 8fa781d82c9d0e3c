package dev.roster.oneroster;

import dev.roster.problem.Rule;
import dev.roster.spec.Format;
import dev.roster.spec.FormatBuilder;
import dev.roster.spec.ManifestSpec;

/**
 * The OneRoster formats, side by side: their records have the same names in packages of their own. A record's file is
 * {@code OneRoster.V1_1.file(User.class)}.
 */
public final class OneRoster {
    /** What the ids begin with; the version follows. */
    static final String ID = "oneroster-";

    /** OneRoster 1.0, which is read and never written. */
    public static final Format V1_0 = V1p0.format().build();

    /** OneRoster 1.1. */
    public static final Format V1_1 =
            V1p1.format().otherVersions(V1_0, V1p2.format().build()).build();

    /** OneRoster 1.2 at correction level 1.2.1; a column that only 1.2.0 has is passed over. */
    public static final Format V1_2 =
            V1p2.format().otherVersions(V1_0, V1p1.format().build()).build();

    private OneRoster() {}

    static ManifestSpec manifest(Class<? extends Record> property, String version, String source) {
        return ManifestSpec.of(property, "propertyName", "value", source + ", manifest.csv")
                .withFixed("manifest.version", "1.0", "1")
                .withVersion("oneroster.version", version)
                .withOptional("source.systemName")
                .withOptional("source.systemCode")
                .withDeltaOnly("status", "dateLastModified");
    }

    static FormatBuilder format(String version) {
        return Format.named(ID + version)
                .version(version)
                .rules(OneRosterRules.all().toArray(Rule[]::new));
    }
}
