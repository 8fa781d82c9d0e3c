package dev.roster.io.profile;

import dev.roster.spec.Format;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * What an editor has to know to complete and check a profile: a JSON Schema, draft 7, made from a format's declarations
 * and from the keys that {@link ProfileFile} reads.
 */
public final class ProfileSchema {
    static final String COLUMN = "#/definitions/column";
    static final String LIMITS = "#/definitions/limits";

    private ProfileSchema() {}

    /** Returns the schema of a format's profiles as JSON with one line end behind it; always the same text. */
    public static String of(Format format) {
        SchemaScope scope = new SchemaScope(format, "");
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "A profile for %s %s".formatted(format.id(), format.version()));
        schema.putAll(scope.keys(ProfileKeys.TOP, ProfileKeys.FORMAT));
        schema.put(
                "definitions",
                SchemaScope.ordered(
                        "column", scope.keys(ProfileKeys.COLUMN), "limits", SafetyShape.object(SafetyShape.limits())));
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Layout(), text)) {
            write(json, schema);
        }
        return text + "\n";
    }

    /** Two spaces a level, LF on every machine, lists on one line. */
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            Separators separators =
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
            return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, each) -> {
                json.writeName(String.valueOf(name));
                write(json, each);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
