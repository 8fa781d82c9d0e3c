package dev.roster.source;

/** What a look at the bytes of a cell tells. */
enum Encoding {
    /** No byte is beyond ASCII. */
    ASCII,
    /** UTF-8. */
    SOUND,
    /** UTF-8 that was taken for Windows-1252 or ISO-8859-1 and encoded once more. */
    DOUBLE,
    /** Not UTF-8. */
    MALFORMED
}
