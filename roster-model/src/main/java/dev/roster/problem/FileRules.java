package dev.roster.problem;

import java.util.List;

/** The rules of a set of files: which are there, under which names, and whether they can be read at all. */
public final class FileRules {

    /** None of the format's files is there. */
    public static final Rule NO_ROSTER_FILES = Rule.error("no_roster_files")
            .means("none of the format's files is here")
            .fix("give the folder that holds the files themselves, with their documented names")
            .since("1.0");

    /** A core file, or one that the profile requires, is not there. */
    public static final Rule MISSING_FILE = Rule.warning("missing_file")
            .means("the file is not here; where missing means removed, this removes everybody in it")
            .fix("export the file too; a district that never sends it can leave this warning alone")
            .since("1.0");

    /** A name that is nearly a documented one. */
    public static final Rule MISNAMED_FILE = Rule.error("misnamed_file")
            .means("the name is nearly that of a documented file, and the receiver reads exact names only")
            .fix(
                    "name the file as suggested, or take it out if it is a copy; one in another encoding has to be transcoded")
            .since("1.0");

    /** A file that is none of the format's. */
    public static final Rule UNKNOWN_FILE = Rule.warning("unknown_file")
            .means("the file is none of the format's; it is not read, and nobody knows what the receiver does with it")
            .fix("take the file out of the set")
            .since("1.0");

    /** What stands in a file's place is no readable file. */
    public static final Rule UNREADABLE_FILE = Rule.error("unreadable_file")
            .means("what stands in the file's place cannot be read")
            .fix("put an ordinary file there that the account can read")
            .since("1.0");

    /** A file that was written, replaced or removed while it was looked at. */
    public static final Rule CHANGED_FILE = Rule.error("changed_file")
            .means("the file changed while it was validated, so that nobody knows what would be sent")
            .fix("let the export finish, then validate again")
            .since("1.0");

    private FileRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(NO_ROSTER_FILES, MISSING_FILE, MISNAMED_FILE, UNKNOWN_FILE, UNREADABLE_FILE, CHANGED_FILE);
    }
}
