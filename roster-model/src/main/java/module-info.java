/** What is in the files, and what makes a row wrong. Knows no encoding, and of file systems only where to put keys aside. */
@SuppressWarnings("module") // the friends of the internal packages are built later
module dev.roster.model {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports dev.roster.cause;
    exports dev.roster.classtag;
    exports dev.roster.parentsquare;
    exports dev.roster.problem;
    exports dev.roster.rule;
    exports dev.roster.samegoal;
    exports dev.roster.source;
    exports dev.roster.spec;
    exports dev.roster.validate;
    exports dev.roster.internal.key to
            dev.roster.io,
            dev.roster.oneroster;
    exports dev.roster.internal.place to
            dev.roster.io,
            dev.roster.oneroster;
    exports dev.roster.internal.row to
            dev.roster.fixtures,
            dev.roster.io,
            dev.roster.oneroster;
    exports dev.roster.internal.text to
            dev.roster.io,
            dev.roster.oneroster,
            dev.roster.sftp;

    // a Validator reads the records by reflection
    opens dev.roster.classtag;
    opens dev.roster.parentsquare;
    opens dev.roster.samegoal;

    uses dev.roster.spec.FormatProvider;

    provides dev.roster.spec.FormatProvider with
            dev.roster.classtag.ClassTagProvider,
            dev.roster.parentsquare.ParentSquareProvider,
            dev.roster.samegoal.SameGoalProvider;
}
