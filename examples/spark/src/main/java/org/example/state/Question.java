package org.example.state;

import java.nio.ByteBuffer;

/**
 * What a set rule asks.
 *
 * @param way the number of what is remembered
 * @param key the key
 */
record Question(int way, ByteBuffer key) {

    static Question of(int way, byte[] key) {
        return new Question(way, ByteBuffer.wrap(key));
    }
}
