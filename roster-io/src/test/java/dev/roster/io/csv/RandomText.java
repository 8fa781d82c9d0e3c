package dev.roster.io.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts in which quotes, separators and line ends meet often. */
final class RandomText {
    private static final String[] PIECES = {
        "a",
        "b",
        "7",
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r",
        "\r\n",
        "\u00e9",
        "\u6f22",
        "\ud83d\ude80",
        ";",
        " ",
        ",\"",
        "\",",
        "\"\n"
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    /** Any bytes; some are neither UTF-8 nor text. */
    byte[] anything() {
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\ufeff" : "");
        append(text, random.nextInt(60), PIECES.length);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A right document, quoted more than it need be, with line ends of all kinds. */
    String document() {
        StringBuilder text = new StringBuilder("head");
        for (List<String> row : rows()) {
            text.append(LINE_ENDS[random.nextInt(3)]);
            List<String> cells = new ArrayList<>();
            for (String cell : row) {
                boolean must = cell.isEmpty() ? row.size() == 1 : cell.matches("(?s)[\" ].*|.*[,\r\n ].*|.*\"");
                cells.add(must || random.nextInt(4) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            text.append(String.join(",", cells));
        }
        return text.append(random.nextBoolean() ? "" : "\n").toString();
    }

    /** Rows of cells, the first of them not blank. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("head")));
        int columns = 1 + random.nextInt(5);
        for (int row = random.nextInt(6); row > 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < columns; cell++) {
                cells.add(append(new StringBuilder(), random.nextInt(6), PIECES.length)
                        .toString());
            }
            rows.add(cells);
        }
        return rows;
    }

    private StringBuilder append(StringBuilder text, int count, int kinds) {
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(kinds)]);
        }
        return text;
    }
}
