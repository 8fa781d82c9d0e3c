/** Districts to test with, one that is wrong, and a server that misbehaves. */
module dev.roster.fixtures {
    requires transitive dev.roster.io;
    requires transitive dev.roster.model;
    requires transitive dev.roster.oneroster;
    requires static transitive net.jqwik.api;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires tools.jackson.core;

    exports dev.roster.fixtures;
    exports dev.roster.fixtures.arbitraries;
    exports dev.roster.fixtures.cases;
    exports dev.roster.fixtures.dropbox;
    exports dev.roster.fixtures.mutation;

    uses dev.roster.spec.FormatProvider;
}
