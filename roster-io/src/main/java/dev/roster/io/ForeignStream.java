package dev.roster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a text that is no UTF-8, as UTF-8. Bytes that stand for no character become one that UTF-8 never has, so
 * that whoever reads finds them at their cell, and nobody takes a replacement for what was meant.
 */
final class ForeignStream extends InputStream {
    private static final int CHUNK = 1 << 13;
    private static final byte NO_CHARACTER = (byte) 0xFF;
    private static final char FIRST_CONTROL = '\u0080';
    private static final char LAST_CONTROL = '\u009f';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private byte[] ready = {};
    private int next;
    private boolean ended;

    private ForeignStream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns the text as UTF-8; the bytes as they are where they cannot be of the kind that was named. */
    static InputStream of(InputStream in, ForeignText text) throws IOException {
        return switch (text) {
            case WINDOWS_1252 -> new ForeignStream(in, Charset.forName("windows-1252"));
            case ISO_8859_1 -> new ForeignStream(in, StandardCharsets.ISO_8859_1);
            case UTF_16 -> utf16(in);
        };
    }

    private static InputStream utf16(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] two = start.readNBytes(2);
        boolean marked = Arrays.equals(two, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || Arrays.equals(two, new byte[] {(byte) 0xFE, (byte) 0xFF});
        if (!marked) {
            start.unread(two);
        }
        boolean told = two.length == 2 && (marked || (two[0] == 0) != (two[1] == 0));
        boolean little = told && (marked ? two[0] == (byte) 0xFF : two[1] == 0);
        return told ? new ForeignStream(start, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE) : start;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == ready.length) {
            if (ended) {
                return -1;
            }
            convert();
        }
        int count = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, target, offset, count);
        next += count;
        return count;
    }

    private void convert() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, count < 0);
        ended = count < 0 && result.isUnderflow();
        byte[] text = utf8(chars.flip().toString());
        if (result.isError()) {
            bytes.position(bytes.position() + result.length());
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = NO_CHARACTER;
        }
        ready = text;
        next = 0;
    }

    /** Encodes characters; the control characters of ISO-8859-1 stand in no roster and are damage. */
    private byte[] utf8(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        boolean latin = decoder.charset().equals(StandardCharsets.ISO_8859_1);
        int start = 0;
        for (int i = 0; latin && i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_CONTROL && letter <= LAST_CONTROL) {
                out.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
                out.write(NO_CHARACTER);
                start = i + 1;
            }
        }
        out.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
