package dev.roster.source;

/** What a look at the bytes of a cell tells. */
enum Encoding {
    /** No byte is beyond ASCII. */
    ASCII(1),
    /** UTF-8. */
    SOUND(2),
    /** UTF-8 that was taken for Windows-1252 or ISO-8859-1 and encoded once more. */
    DOUBLE(3),
    /** Not UTF-8. */
    MALFORMED(4);

    private static final Encoding[] BY_CODE = {ASCII, SOUND, DOUBLE, MALFORMED};

    private final int code;

    Encoding(int code) {
        this.code = code;
    }

    /** Returns a number from 1 to 7, so that three bits are enough. */
    int code() {
        return code;
    }

    static Encoding of(int code) {
        return BY_CODE[code - 1];
    }
}
