package dev.roster.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Each quote of a file is taken away once; the files are random and the same each time. Where a cell starts with a line
 * break, the quote before it may as well end a text of several lines: the finding on the record is then the line break in
 * a cell that had none.
 */
class LostQuoteProperties {
    private static final int DOCUMENTS = 300;
    private static final String[] TEXTS = {
        "7",
        "Zoe",
        "",
        "2010-01-31",
        "Main St, Apt 4",
        "say \"hi\"",
        "\"hi\" he said",
        "5\" pipe",
        "a\"b\"c",
        "1,2",
        "\"",
        "\"\"",
        "Apt 4\nLakeview",
        ",y",
        "z\n",
        "q,",
        "Dear all\nwe meet, \"maybe\"\n\nYours",
        "\u00d1u\u00f1ez",
        "x\r\ny",
        "\nx",
        "\n",
        ","
    };

    private final Random random = new Random(11);

    /** A record: where it starts and ends, and its cells. */
    private record Told(long record, long line, long lastLine, List<String> cells, boolean broken) {}

    @Test
    void noQuoteIsLostWithoutAFindingOnItsRecord() {
        int places = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = document();
            List<Told> whole = read(text);
            assertThat(whole).as("document %s", i).noneMatch(Told::broken);
            for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
                String before = text.substring(0, quote);
                long line = before.split("\r\n|\r|\n", -1).length;
                assertThat(found(whole, read(before + text.substring(quote + 1)), line))
                        .as("document %s without its quote at %s", i, quote)
                        .isTrue();
                places++;
            }
        }
        assertThat(places).isGreaterThan(10_000);
    }

    private static boolean found(List<Told> whole, List<Told> told, long line) {
        if (told.stream()
                .map(Told::cells)
                .toList()
                .equals(whole.stream().map(Told::cells).toList())) {
            return true;
        }
        Told hit = whole.stream()
                .filter(record -> record.line() <= line && line <= record.lastLine())
                .findFirst()
                .orElseThrow();
        return told.stream()
                .filter(record -> record.broken() || swallowed(record, hit))
                .anyMatch(record -> record.record() == hit.record()
                        || (hit.line() <= record.line() && record.line() <= hit.lastLine()));
    }

    private static boolean swallowed(Told record, Told hit) {
        return record.cells().stream()
                .anyMatch(cell -> cell.matches("(?s).*[\r\n].*") && !hit.cells().contains(cell));
    }

    private String document() {
        int columns = 2 + random.nextInt(7);
        boolean always = random.nextInt(4) == 0;
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            text.append(column == 0 ? "" : ",").append(always ? "\"h" + column + "\"" : "h" + column);
        }
        for (int row = random.nextInt(6); row >= 0; row--) {
            text.append(end);
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : ",").append(cell(always));
            }
        }
        return text.append(random.nextBoolean() ? end : "").toString();
    }

    private String cell(boolean always) {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        boolean must = text.matches("(?s).*[\",\r\n].*");
        return must || always || random.nextInt(5) == 0 ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static List<Told> read(String text) {
        List<Told> told = new ArrayList<>();
        RawRow row = new RawRow();
        CsvReader reader = new CsvReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.STANDARD, trouble -> {});
        try {
            int columns = -1;
            while (reader.next(row)) {
                columns = columns < 0 ? row.size() : columns;
                List<String> cells = Transcript.cells(row);
                long breaks = cells.stream()
                        .mapToLong(cell -> cell.split("\r\n|\r|\n", -1).length - 1)
                        .sum();
                boolean broken = row.fault() != null || row.size() != columns;
                told.add(new Told(row.record(), row.line(), row.line() + breaks, cells, broken));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }
}
