package dev.roster.io.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** A document of JSON with the same bytes on every machine: UTF-8, two-space indent, LF, one line end behind it. */
public final class JsonDocument {
    private JsonDocument() {}

    /**
     * Writes a document, whole. The stream is flushed and left open.
     *
     * @param content writes the one value that the document is
     * @throws IOException if the stream fails
     */
    public static void write(OutputStream out, Consumer<JsonGenerator> content) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(new Layout(), out, JsonEncoding.UTF8)) {
            content.accept(json);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
