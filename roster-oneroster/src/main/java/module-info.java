/** What a roster looks like in OneRoster. */
module dev.roster.oneroster {
    requires transitive dev.roster.io;
    requires transitive dev.roster.model;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports dev.roster.oneroster;
    exports dev.roster.oneroster.mapping;
    exports dev.roster.oneroster.rule;
    exports dev.roster.oneroster.v1p0;
    exports dev.roster.oneroster.v1p1;
    exports dev.roster.oneroster.v1p2;

    // a Validator reads the records by reflection
    opens dev.roster.oneroster.rule;
    opens dev.roster.oneroster.v1p0;
    opens dev.roster.oneroster.v1p1;
    opens dev.roster.oneroster.v1p2;

    provides dev.roster.spec.FormatProvider with
            dev.roster.oneroster.OneRosterProvider;
}
