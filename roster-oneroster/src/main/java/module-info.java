/** What a roster looks like in OneRoster. */
module dev.roster.oneroster {
    requires transitive dev.roster.io;
    requires transitive dev.roster.model;
    requires static transitive org.jspecify;

    exports dev.roster.oneroster.mapping;
}
