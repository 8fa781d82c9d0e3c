package dev.roster.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;

/** A table that is written for people and for programs. A cell is a text, a number, a list of texts or nothing. */
final class Listing {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withArrayEmptySeparator("");
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Listing(String... header) {
        this.header = List.of(header);
    }

    void add(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    String text(Output output) {
        if (output == Output.JSON) {
            return json();
        }
        return output == Output.TSV ? tsv() : markdown();
    }

    private String tsv() {
        StringBuilder text = new StringBuilder(String.join("\t", header)).append('\n');
        rows.forEach(row -> text.append(joined(row, "\t")).append('\n'));
        return text.toString();
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| ").append(String.join(" | ", header)).append(" |\n");
        text.append("| ")
                .append(header.stream().map(name -> "---").collect(Collectors.joining(" | ")))
                .append(" |\n");
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> escaped = new ArrayList<>();
            row.forEach(cell -> escaped.add(plain(cell).replace("|", "\\|")));
            text.append("| ").append(joined(escaped, " | ")).append(" |\n");
        }
        return text.toString();
    }

    private String json() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                object.put(header.get(i), row.get(i));
            }
            objects.add(object);
        }
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(INDENTER)
                .withArrayIndenter(INDENTER);
        return JsonMapper.shared().writer().with(layout).writeValueAsString(objects) + "\n";
    }

    private static String joined(List<@Nullable Object> row, String separator) {
        return row.stream().map(Listing::plain).collect(Collectors.joining(separator));
    }

    /** Returns a cell on one line and without tabs, whatever a declaration says. */
    private static String plain(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : cell.toString();
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
