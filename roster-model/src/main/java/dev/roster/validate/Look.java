package dev.roster.validate;

/** At which look a row can be held to another: when everything it may be held to has been read. */
enum Look {
    /** The other file was read before this one. */
    FIRST,
    /** It is this file, or one that is read later. */
    SECOND
}
