package dev.roster.sftp;

import dev.roster.sftp.TargetFileException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML as texts, lists and maps; a key that is there twice is a fault, and so are aliases and second documents. */
final class YamlReader {
    private static final int DEEPEST = 4;

    private final List<Fault> faults;

    YamlReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** Returns the root, or {@code null} where there is none or it cannot be read; then a fault says so. */
    @Nullable
    YamlNode read(String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? null : node(parser, first, 0);
            if (root == null) {
                fault("the file", "nothing is there", "write host, user, auth, hostKey, layout and directory");
            } else if (parser.nextToken() != null) {
                fault(where(parser), "a second document starts", "keep one target per file");
            }
            return root;
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            fault(line > 0 ? "line " + line : "the file", "this is not YAML", "look for indents, quotes and colons");
            return null;
        }
    }

    private YamlNode node(JsonParser parser, JsonToken token, int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            parser.skipChildren();
            fault(where(parser), "this is nested too deeply", "a target file has two levels");
            return new YamlNode(line, "", null, null);
        }
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode(line, null, null, entries(parser, depth));
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(node(parser, next, depth + 1));
            }
            return new YamlNode(line, null, items, null);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault(where(parser), "an alias stands for a value", "write the value itself");
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        return new YamlNode(line, text == null ? "" : text, null, null);
    }

    private Map<String, YamlNode> entries(JsonParser parser, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String key = String.valueOf(parser.currentName());
            String where = where(parser);
            YamlNode value = node(parser, parser.nextToken(), depth + 1);
            if (entries.putIfAbsent(key, value) != null) {
                fault(
                        where,
                        "%s is there twice".formatted(TargetKeys.known(key) ? "'" + key + "'" : "this key"),
                        "keep one");
            }
        }
        return entries;
    }

    private static String where(JsonParser parser) {
        return "line " + parser.currentTokenLocation().getLineNr();
    }

    private void fault(String where, String what, String mend) {
        faults.add(new Fault(where, what, mend));
    }
}
