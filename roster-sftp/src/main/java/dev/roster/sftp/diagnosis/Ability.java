package dev.roster.sftp.diagnosis;

/** Something that a delivery may need of a server and an account. */
public enum Ability {
    /** The directory is there and may be listed. */
    LIST("lists the directory"),
    /** A directory may be made. */
    MAKE_DIRECTORY("makes a directory"),
    /** A directory that is there already is not made again, so that two publishers cannot share it. */
    EXCLUSIVE_DIRECTORY("refuses to make it twice"),
    /** A file may be created and written. */
    CREATE("creates and writes a file"),
    /** A file that is there already is not created again. */
    EXCLUSIVE_CREATE("refuses to create it twice"),
    /** A file may be read back. */
    READ_BACK("reads it back"),
    /** The server computes a file's SHA-256. */
    HASH("computes its SHA-256"),
    /** A file may be written over. */
    OVERWRITE("writes over it"),
    /** A file may be given another name. */
    RENAME("renames it"),
    /** A file may be put in another's place at once. */
    REPLACE("puts a file in another's place at once"),
    /** A file may be removed. */
    DELETE("deletes a file"),
    /** The server says how much may still be written. */
    SPACE("says how much space is left");

    private final String words;

    Ability(String words) {
        this.words = words;
    }

    /** Returns what the server does, for people. */
    public String words() {
        return words;
    }
}
