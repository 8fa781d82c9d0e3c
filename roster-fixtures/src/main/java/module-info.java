/** Districts to test with. */
module dev.roster.fixtures {
    requires transitive dev.roster.io;
    requires transitive dev.roster.model;
    requires transitive dev.roster.oneroster;
    requires static transitive org.jspecify;
    requires static net.jqwik.api;
    requires static org.junit.jupiter.api;

    exports dev.roster.fixtures.dropbox;
}
