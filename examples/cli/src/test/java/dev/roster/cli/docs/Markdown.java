package dev.roster.cli.docs;

import dev.roster.problem.RuleUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pieces of pages. */
final class Markdown {
    private static final Pattern READING = Pattern.compile("\\b[PRSCX][1-9][0-9]?\\b");

    private Markdown() {}

    /** Returns the name under which others link to a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    static String code(Collection<String> texts) {
        return texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
    }

    /** Returns a text with a capital letter and a full stop. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    /** Returns a text in which the readings are links; {@code up} is the way from the page to {@code docs}. */
    static String linked(String text, String up) {
        return READING.matcher(text)
                .replaceAll(found -> "[" + found.group() + "](" + up + "readings.md#"
                        + found.group().toLowerCase(Locale.ROOT) + ")");
    }

    /** Returns a rule and its severity, on a page of a format. */
    static String rule(RuleUse use) {
        String code = use.rule().code();
        return "[`%s`](../rules.md#%s), %s".formatted(code, code, use.severity().text());
    }

    /** A table; columns without a single cell that is filled are left out. */
    static final class Table {
        private final List<String> header;
        private final List<List<String>> rows = new ArrayList<>();

        Table(String... header) {
            this.header = List.of(header);
        }

        void add(String... cells) {
            rows.add(Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).toList());
        }

        @Override
        public String toString() {
            int[] filled = IntStream.range(0, header.size())
                    .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                    .toArray();
            List<List<String>> lines = new ArrayList<>(rows);
            lines.add(0, header);
            lines.add(1, header.stream().map(name -> "---").toList());
            return lines.stream()
                    .map(line ->
                            Arrays.stream(filled).mapToObj(line::get).collect(Collectors.joining(" | ", "| ", " |\n")))
                    .collect(Collectors.joining());
        }
    }
}
