package dev.roster.rest;

import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Sends the rows of one file as arrays of objects, a member for each header, every cell a string as it stands in the
 * file. Holds the records of one request at a time.
 */
final class RecordSender implements RowSink {
    private final RestClient client;
    private final URI endpoint;
    private final String file;
    private final int perRequest;
    private final List<String> headers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable JsonGenerator json;
    private int waiting;
    private long taken;

    RecordSender(RestClient client, URI endpoint, String file, int perRequest) {
        this.client = client;
        this.endpoint = endpoint;
        this.file = file;
        this.perRequest = perRequest;
    }

    @Override
    public void header(RawRow names) throws IOException {
        refuseBroken(names);
        headers.clear();
        for (int i = 0; i < names.size(); i++) {
            headers.add(names.text(i));
        }
    }

    @Override
    public void row(RawRow row) throws IOException {
        refuseBroken(row);
        JsonGenerator out = json == null ? start() : json;
        out.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            out.writeStringProperty(headers.get(i), row.text(i));
        }
        out.writeEndObject();
        if (++waiting == perRequest) {
            send();
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) throws IOException {
        if (trouble.scope() != Scope.NOTHING) {
            throw changed();
        }
    }

    private void refuseBroken(RawRow row) throws IOException {
        if (row.fault() != null || (row.record() > 0 && row.size() != headers.size())) {
            throw changed();
        }
    }

    /** The set was validated, so what cannot be told now was written since. */
    private IOException changed() {
        return new IOException("%s changed since it was validated; validate again".formatted(file));
    }

    private JsonGenerator start() {
        JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), body);
        out.writeStartArray();
        json = out;
        return out;
    }

    private void send() throws IOException {
        if (json == null) {
            return;
        }
        json.writeEndArray();
        json.close();
        json = null;
        byte[] bytes = body.toByteArray();
        body.reset();
        client.post(endpoint, bytes, file);
        taken += waiting;
        waiting = 0;
    }

    /** Sends the records that are left. */
    void finish() throws IOException {
        send();
    }

    /** Returns how many records the server has confirmed. */
    long taken() {
        return taken;
    }
}
