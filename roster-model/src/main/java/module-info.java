/** What is in the files, and what makes a row wrong. Knows no file system and no encoding. */
module dev.roster.model {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports dev.roster.problem;
    exports dev.roster.source;
    exports dev.roster.validate;
}
