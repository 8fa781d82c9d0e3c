package dev.roster.io.yaml;

import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML as texts, lists and maps; a key that is there twice is a fault, and so are aliases and second documents. */
public final class YamlReader {
    private static final int LARGEST = 64 * 1024;
    private static final Pattern MARK = Pattern.compile(" in reader, (line [0-9]+, column [0-9]+)");

    private final int deepest;
    private final Predicate<String> shown;
    private final List<Fault> faults;

    /**
     * Makes a reader of one kind of file.
     *
     * @param deepest how many levels it may have
     * @param shown whether a key may be repeated in a message
     * @param faults takes what is wrong
     */
    public YamlReader(int deepest, Predicate<String> shown, List<Fault> faults) {
        this.deepest = deepest;
        this.shown = shown;
        this.faults = faults;
    }

    /** Returns the root, or {@code null} where there is none or it cannot be read; then a fault says so. */
    public @Nullable YamlNode read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            fault("the file", "it is a folder", "name a file");
            return null;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            fault("the file", "it is larger than 64 KiB", "name another file");
            return null;
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(left).toString());
        } catch (CharacterCodingException wrong) {
            fault("line " + lineOf(bytes, left.position()), "this is not UTF-8", "save the file as UTF-8");
            return null;
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private @Nullable YamlNode parse(String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? null : node(parser, first, parser.currentTokenLocation(), 0);
            if (root == null) {
                fault("the file", "nothing is there", "write keys and values, one a line");
            } else if (parser.nextToken() != null) {
                fault(where(parser.currentTokenLocation()), "a second document starts", "keep one to a file");
            }
            return root;
        } catch (JacksonException broken) {
            fault(where(broken), "this is not YAML", "look for tabs, indents, quotes and colons");
            return null;
        }
    }

    private YamlNode node(JsonParser parser, JsonToken token, TokenStreamLocation start, int depth) {
        int line = start.getLineNr();
        int column = start.getColumnNr();
        if (depth > deepest) {
            parser.skipChildren();
            fault(where(start), "this is nested too deeply", "look for indents and brackets");
            return new YamlNode(line, column, "", null, null);
        }
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode(line, column, null, null, entries(parser, depth));
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(node(parser, next, parser.currentTokenLocation(), depth + 1));
            }
            return new YamlNode(line, column, null, items, null);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault(where(parser.currentTokenLocation()), "an alias stands for a value", "write the value itself");
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        return new YamlNode(line, column, text == null ? "" : text, null, null);
    }

    private Map<String, YamlNode> entries(JsonParser parser, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String key = String.valueOf(parser.currentName());
            TokenStreamLocation start = parser.currentTokenLocation();
            YamlNode value = node(parser, parser.nextToken(), start, depth + 1);
            if (entries.putIfAbsent(key, value) != null) {
                fault(
                        where(start),
                        "%s is there twice".formatted(shown.test(key) ? Quoted.of(key) : "this key"),
                        "keep one");
            }
        }
        return entries;
    }

    /** Jackson only knows the last token that was right; the place of the fault is in the text below, and nowhere else. */
    private static String where(JacksonException broken) {
        List<String> places = MARK.matcher(String.valueOf(broken.getOriginalMessage()))
                .results()
                .map(mark -> mark.group(1))
                .toList();
        return places.isEmpty() ? where(broken.getLocation()) : places.get(places.size() - 1);
    }

    private static String where(@Nullable TokenStreamLocation place) {
        return place == null || place.getLineNr() < 1
                ? "the file"
                : "line %s, column %s".formatted(place.getLineNr(), place.getColumnNr());
    }

    private void fault(String where, String what, String mend) {
        faults.add(new Fault(where, what, mend));
    }
}
