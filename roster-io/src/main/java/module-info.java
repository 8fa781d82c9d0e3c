/** How bytes become records, and back. */
@SuppressWarnings("module") // the friend of the internal package is built later
module dev.roster.io {
    requires transitive dev.roster.model;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;

    exports dev.roster.io;
    exports dev.roster.io.baseline;
    exports dev.roster.io.exchange;
    exports dev.roster.io.plan;
    exports dev.roster.io.profile;
    exports dev.roster.io.report;
    exports dev.roster.io.snapshot;
    exports dev.roster.io.staging;
    exports dev.roster.internal.digest to
            dev.roster.sftp;
    exports dev.roster.io.csv to
            dev.roster.fixtures,
            dev.roster.oneroster;
    exports dev.roster.io.json to
            dev.roster.oneroster,
            dev.roster.sftp;
    exports dev.roster.io.yaml to
            dev.roster.sftp;
}
