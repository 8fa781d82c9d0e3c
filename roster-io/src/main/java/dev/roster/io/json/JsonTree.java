package dev.roster.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * An object of a JSON document of ours, in memory. Asking for a member that is not there, or is something else, is an
 * {@link IOException} that names the document and the member.
 */
public final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String document;
    private final Map<String, @Nullable Object> members;

    private JsonTree(String document, Map<String, @Nullable Object> members) {
        this.document = document;
        this.members = members;
    }

    /**
     * Reads a file whose root is an object.
     *
     * @throws IOException if it cannot be read, or is not such a document
     */
    public static JsonTree read(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** As {@link #read}, from bytes; the name is for messages. */
    public static JsonTree of(String document, byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("%s is no object of JSON".formatted(document));
            }
            JsonTree root = new JsonTree(document, object(parser, document));
            if (parser.nextToken() != null) {
                throw new IOException("%s goes on behind its end".formatted(document));
            }
            return root;
        } catch (JacksonException broken) {
            throw new IOException("%s cannot be read as JSON (line %s); it was cut short or changed"
                    .formatted(document, broken.getLocation().getLineNr()));
        }
    }

    /** Returns a text. */
    public String text(String name) throws IOException {
        return required(name, String.class);
    }

    /** Returns a text, or {@code null} where it is missing or null. */
    public @Nullable String textOrNull(String name) throws IOException {
        return members.get(name) == null ? null : text(name);
    }

    /** Returns a whole number, or {@code null} where it is missing or null. */
    public @Nullable Long numberOrNull(String name) throws IOException {
        return members.get(name) == null ? null : number(name);
    }

    /** Returns a whole number. */
    public long number(String name) throws IOException {
        return required(name, Long.class);
    }

    /** Returns true or false. */
    public boolean flag(String name) throws IOException {
        return required(name, Boolean.class);
    }

    /** Returns a moment, in the form of ISO 8601 with a Z. */
    public Instant instant(String name) throws IOException {
        return parsed(name, Instant::parse);
    }

    /** Returns a text as what it stands for. */
    public <T> T parsed(String name, Function<String, T> parser) throws IOException {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException strange) {
            throw wrong(name, "is none of the values that it may have");
        }
    }

    /** Returns a list of texts. */
    public List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object item : required(name, List.class)) {
            if (!(item instanceof String text)) {
                throw wrong(name, "is no list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** Returns an object. */
    public JsonTree object(String name) throws IOException {
        return required(name, JsonTree.class);
    }

    /** Returns an object, or {@code null} where it is missing or null. */
    public @Nullable JsonTree objectOrNull(String name) throws IOException {
        return members.get(name) == null ? null : object(name);
    }

    /** Returns a list of objects. */
    public List<JsonTree> objects(String name) throws IOException {
        List<JsonTree> objects = new ArrayList<>();
        for (Object item : required(name, List.class)) {
            if (!(item instanceof JsonTree object)) {
                throw wrong(name, "is no list of objects");
            }
            objects.add(object);
        }
        return objects;
    }

    /** Returns the names of the members, in their order. */
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    private <T> T required(String name, Class<T> type) throws IOException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw wrong(name, value == null ? "is missing" : "is of another kind");
        }
        return type.cast(value);
    }

    private IOException wrong(String name, String what) {
        return new IOException(
                "%s: '%s' %s; the file was changed, or another version wrote it".formatted(document, name, what));
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, String document) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser, document));
        }
        return members;
    }

    private static @Nullable Object value(JsonParser parser, String document) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonTree(document, object(parser, document));
            case START_ARRAY -> list(parser, document);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default ->
                throw new IOException(
                        "%s holds a number with a fraction, and no document of ours has one".formatted(document));
        };
    }

    private static List<@Nullable Object> list(JsonParser parser, String document) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, document));
        }
        return items;
    }
}
