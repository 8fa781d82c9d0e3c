package dev.roster.source;

/** Tells UTF-8 from other bytes, strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    static boolean malformed(byte[] bytes, int from, int to) {
        return firstBad(bytes, from, to) >= 0;
    }

    /** Looks at each byte once, whatever there is to find. */
    static Encoding encoding(byte[] bytes, int from, int to) {
        boolean doubtful = false;
        int last = from;
        int at = from;
        while (at < to) {
            int length = bytes[at] >= 0 ? 1 : sequence(bytes, at, to);
            if (length == 0) {
                return Encoding.MALFORMED;
            }
            doubtful |= length > 1 && DoubleEncoding.mayBe(bytes, last, at);
            last = at;
            at += length;
        }
        return doubtful && DoubleEncoding.undone(bytes, from, to) ? Encoding.DOUBLE : Encoding.SOUND;
    }

    /** Returns the index of the first byte that does not belong to a character, or -1. */
    static int firstBad(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int length = bytes[at] >= 0 ? 1 : sequence(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    /** Returns the length of the sequence that starts here, or 0 where there is none. */
    private static int sequence(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || length > to - at || !follows(lead, bytes[at + 1] & 0xff)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean follows(int lead, int second) {
        int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        return second >= lowest && second <= highest;
    }
}
