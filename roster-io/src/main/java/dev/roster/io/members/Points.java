package dev.roster.io.members;

import java.util.function.IntConsumer;

/** Characters by their numbers, as bytes. */
final class Points {
    private Points() {}

    /** Gives the bytes of a character; what is none, NUL among them, becomes bytes that are no UTF-8. */
    static void encode(int point, IntConsumer taker) {
        if (point > 0 && point < 0x80) {
            taker.accept(point);
        } else if (point < 0x800) {
            taker.accept(0xc0 | (point >> 6));
            follow(point, taker);
        } else if (point < 0x10000) {
            taker.accept(0xe0 | (point >> 12));
            follow(point >> 6, taker);
            follow(point, taker);
        } else {
            taker.accept(0xf0 | (point >> 18));
            follow(point >> 12, taker);
            follow(point >> 6, taker);
            follow(point, taker);
        }
    }

    private static void follow(int bits, IntConsumer taker) {
        taker.accept(0x80 | (bits & 0x3f));
    }
}
