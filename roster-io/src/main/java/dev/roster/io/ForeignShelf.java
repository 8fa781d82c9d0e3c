package dev.roster.io;

import dev.roster.source.Limits;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place whose files are read as another text than UTF-8, but for those that are UTF-8. To be read only. */
record ForeignShelf(Shelf shelf, ForeignText text) implements Shelf {
    private static final int CHUNK = 1 << 13;

    @Override
    public InputStream open(String name) throws IOException {
        try (InputStream look = shelf.open(name)) {
            if (utf8(look)) {
                return shelf.open(name);
            }
        }
        InputStream in = shelf.open(name);
        try {
            return ForeignStream.of(in, text);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Returns whether all bytes are UTF-8 without zeros, as which nearly no other text passes that is more than ASCII. */
    static boolean utf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        int count;
        do {
            bytes.compact();
            count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars.clear(), count < 0);
            if (result.isError() || chars.flip().toString().indexOf('\0') >= 0) {
                return false;
            }
        } while (count >= 0);
        return true;
    }

    @Override
    public Path path() {
        return shelf.path();
    }

    @Override
    public List<String> names() throws IOException {
        return shelf.names();
    }

    @Override
    public List<String> folders() throws IOException {
        return shelf.folders();
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return shelf.names(folder);
    }

    @Override
    public List<String> links() throws IOException {
        return shelf.links();
    }

    @Override
    public @Nullable Shelf within(String folder) {
        Shelf inner = shelf.within(folder);
        return inner == null ? null : new ForeignShelf(inner, text);
    }

    @Override
    public String name() {
        return shelf.name();
    }

    @Override
    public boolean part() {
        return shelf.part();
    }

    @Override
    public long most(Limits limits) {
        return shelf.most(limits);
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return shelf.troubles();
    }

    @Override
    public Path holder(String name) {
        return shelf.holder(name);
    }
}
