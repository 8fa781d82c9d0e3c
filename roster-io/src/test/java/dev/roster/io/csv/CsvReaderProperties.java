package dev.roster.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.spec.LineEnd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** What holds for any bytes; the documents are random and the same each time. */
class CsvReaderProperties {
    private static final int DOCUMENTS = 6_000;
    private static final CsvMapper JACKSON = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    @Test
    void theWayTheBytesArriveMakesNoDifference() {
        RandomText texts = new RandomText(new Random(1));
        Limits small = new Limits(7, 20, 5, 90);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = texts.anything();
            for (Limits limits : List.of(Limits.STANDARD, small)) {
                assertThat(Transcript.of(bytes, limits, 1 + i % 64))
                        .as("document %s", i)
                        .isEqualTo(Transcript.of(bytes, limits, 1 << 12));
            }
        }
    }

    @Test
    void aCharacterOfSeveralBytesMayStandAcrossEveryBoundary() {
        for (String letters : List.of("\u00e9", "\u6f22", "\ud83d\ude80")) {
            for (int before = 0; before < 70; before++) {
                String cell = "x".repeat(before) + letters + ",\"" + letters + "\n\"\"" + letters + "\"";
                byte[] bytes = ("\ufeffh" + letters + ",i\r\n" + cell + "\r\n" + cell).getBytes(StandardCharsets.UTF_8);
                List<String> told = Transcript.of(bytes, Limits.STANDARD, 1 << 12);
                assertThat(told).hasSize(4).noneMatch(line -> line.contains("malformed") || line.contains(" ! "));
                for (int window = 1; window <= 80; window++) {
                    assertThat(Transcript.of(bytes, Limits.STANDARD, window))
                            .as("%s behind %s bytes in windows of %s", letters, before, window)
                            .isEqualTo(told);
                }
            }
        }
    }

    @Test
    void plainCellsOfAnyLengthKeepTheirCharacters() {
        for (String letter : List.of("x", "\u00e9", "\u6f22")) {
            for (int before = 0; before < 70; before++) {
                for (int after = 0; after < 150; after++) {
                    String row =
                            "x".repeat(before) + letter + "x".repeat(after) + ", 1,," + letter + ",2" + "9".repeat(70);
                    List<String> cells = List.of(row.split(",", -1));
                    assertThat(read("a,b,c,d,e\n" + row + "\n").get(1))
                            .as("%s with %s before and %s after it", letter, before, after)
                            .isEqualTo(cells);
                }
            }
        }
    }

    @Test
    void plainCellsAreHeldToTheLimitsWhereverTheyStand() {
        Limits limits = new Limits(100, 1_000, 40, 10_000);
        for (int length = 0; length < 130; length++) {
            for (int cells = 1; cells < 45; cells++) {
                String row = "x,".repeat(cells) + "y".repeat(length) + ",z" + "0".repeat(90);
                String told = Transcript.of("h\n" + row + "\n", limits).get(1);
                String fault = length > 100 && cells < 40
                        ? " ! over_limit on line 2 [column number %s, cell limit in bytes 100]".formatted(cells + 1)
                        : cells > 38 ? " ! over_limit on line 2 [column number 41, column limit 40]" : "]";
                assertThat(told).endsWith(fault);
                assertThat(told.contains("!")).isEqualTo(fault.contains("!"));
            }
        }
    }

    @Test
    void aCharacterOfSeveralBytesMayStandAcrossTheUsualBoundaries() {
        String filler = "x".repeat(99) + ",y\n";
        for (int shift = 0; shift < filler.length(); shift++) {
            String cell = "\ud83d\ude80";
            String text = "h".repeat(shift + 1) + ",i\n" + (filler.replace("x", cell) + filler).repeat(400);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Transcript.of(bytes)).isEqualTo(Transcript.of(bytes, Limits.STANDARD, 1 << 20));
        }
    }

    @Test
    void everyLineIsCountedOnce() {
        RandomText texts = new RandomText(new Random(2));
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = new String(texts.anything(), StandardCharsets.UTF_8).replace("\0", "") + "\nlast";
            List<String> told = Transcript.of(text);
            int lines = text.split("\r\n|\r|\n", -1).length;
            assertThat(told.get(told.size() - 1))
                    .as("document %s", i)
                    .startsWith(lines + "#")
                    .endsWith(" [last]");
        }
    }

    @Test
    void agreesWithJacksonOnRightDocuments() {
        RandomText texts = new RandomText(new Random(3));
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = texts.document();
            assertThat(read(text)).as("document %s", i).isEqualTo(jackson(text));
        }
    }

    @Test
    void agreesWithJacksonOnAnyTextThatWeAccept() {
        RandomText texts = new RandomText(new Random(4));
        int compared = 0;
        for (int i = 0; i < 3 * DOCUMENTS; i++) {
            // Jackson drops spaces around quotes and lines of spaces.
            String text = "h\n" + new String(texts.anything(), StandardCharsets.UTF_8).replace(' ', '_');
            if (Transcript.of(text).stream().noneMatch(told -> told.contains(" ! ") || told.contains(" FILE"))) {
                assertThat(jackson(text)).as("document %s", i).isEqualTo(read(text));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        RandomText texts = new RandomText(new Random(5));
        for (int i = 0; i < DOCUMENTS; i++) {
            List<List<String>> rows = texts.rows();
            for (LineEnd end : LineEnd.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                CsvRowWriter writer = new CsvRowWriter(out, end);
                for (List<String> row : rows) {
                    writer.row(row);
                }
                writer.flush();
                assertThat(read(out.toString(StandardCharsets.UTF_8)))
                        .as("document %s", i)
                        .isEqualTo(rows);
            }
        }
    }

    private static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        RawRow row = new RawRow();
        try {
            CsvReader reader = new CsvReader(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.STANDARD, trouble -> {});
            while (reader.next(row)) {
                assertThat(row.fault()).isNull();
                rows.add(Transcript.cells(row));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static List<List<String>> jackson(String text) {
        try (MappingIterator<List<String>> rows =
                JACKSON.readerForListOf(String.class).readValues(text.getBytes(StandardCharsets.UTF_8))) {
            return rows.readAll();
        }
    }
}
