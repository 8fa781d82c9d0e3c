package dev.roster.rest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells records from the pages that servers send in their place. */
final class JsonCheck {
    private JsonCheck() {}

    static void require(byte[] body, String purpose) throws RestException {
        boolean records;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
            JsonToken first = json.nextToken();
            records = first == JsonToken.START_ARRAY || first == JsonToken.START_OBJECT;
            json.skipChildren();
            records &= json.nextToken() == null;
        } catch (JacksonException broken) {
            // Its message may repeat what it read.
            records = false;
        }
        if (!records) {
            throw new RestException(
                    "%s: the server answered, and not with one JSON array or object; nothing was written"
                            .formatted(purpose));
        }
    }
}
