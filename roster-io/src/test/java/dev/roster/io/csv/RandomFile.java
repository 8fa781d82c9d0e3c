package dev.roster.io.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes right CSV files whose records have from 1 to some 300 bytes, so that blocks of 64 bytes begin and end anywhere in
 * them: quoted more than need be, with line ends of all kinds, empty lines and letters of one to four bytes. What a file
 * holds is told beside it.
 */
final class RandomFile {
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] LETTERS = {
        "a", "b", "7", "-", ";", "_", "\t", "\u007f", "\u00e9", "\u6f22", "\ud83d\ude80", "\u0085", "\u00a0"
    };
    private static final String[] SIGNS = {"\"", ",", "\n", "\r", "\r\n", "\"\"", ",\"", "\",", "\"\n"};

    /** Where blocks end, and words of eight bytes. */
    private static final int[] EDGES = {0, 1, 7, 8, 9, 63, 64, 65, 127, 128, 129, 191, 192, 255, 256, 300};

    private final Random random;
    private final boolean breaks;

    /** A file, its records with the header's, and the line on which each of them starts. */
    record Made(String text, List<Written> records) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        List<List<String>> rows() {
            return records.stream().map(Written::cells).toList();
        }
    }

    /** A record: its cells, how many bytes each of them has between its quotes or commas, and all of it. */
    record Written(long line, List<String> cells, List<Integer> cellBytes, int bytes) {}

    /** Makes files; with line breaks in cells or without. */
    RandomFile(Random random, boolean breaks) {
        this.random = random;
        this.breaks = breaks;
    }

    Made next() {
        StringBuilder text = new StringBuilder();
        List<Written> records = new ArrayList<>();
        int style = random.nextInt(4);
        int line = 1;
        for (int row = random.nextInt(40); row >= 0; row--) {
            Written written = records.isEmpty() ? append(text, List.of("head"), line) : append(text, cells(), line);
            records.add(written);
            line += String.join(",", written.cells()).split("\r\n|\r|\n", -1).length - 1;
            for (int ends = random.nextInt(15) == 0 ? 3 : 1; ends > 0 && (row > 0 || random.nextBoolean()); ends--) {
                String end = LINE_ENDS[style < 3 ? style : random.nextInt(3)];
                boolean joined = end.equals("\n") && text.charAt(text.length() - 1) == '\r';
                text.append(end);
                line += joined ? 0 : 1;
            }
        }
        return new Made(text.toString(), records);
    }

    private Written append(StringBuilder text, List<String> cells, int line) {
        int start = text.length();
        List<Integer> sizes = new ArrayList<>();
        for (String cell : cells) {
            text.append(sizes.isEmpty() ? "" : ",");
            boolean must = cell.isEmpty() ? cells.size() == 1 : cell.matches("(?s)\".*|.*[,\r\n].*|.*\"");
            boolean quoted = must || random.nextInt(8) == 0;
            String raw = quoted ? cell.replace("\"", "\"\"") : cell;
            sizes.add(raw.getBytes(StandardCharsets.UTF_8).length);
            text.append(quoted ? '"' + raw + '"' : raw);
        }
        return new Written(line, cells, sizes, text.substring(start).getBytes(StandardCharsets.UTF_8).length);
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int left = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : 1 + random.nextInt(300);
        int most = 1 + random.nextInt(12);
        do {
            int length = random.nextInt(5) == 0 ? left : random.nextInt(1 + Math.min(left, 40));
            cells.add(cell(length));
            left -= length + 1;
        } while (left > 0 && cells.size() < most);
        return cells;
    }

    /** Makes a cell of about so many bytes; the most are of ASCII, as words of eight bytes like it. */
    private String cell(int bytes) {
        StringBuilder text = new StringBuilder();
        int strange = random.nextInt(3) * 4;
        while (text.length() < bytes) {
            boolean sign = random.nextInt(100) < strange;
            text.append(sign ? sign() : random.nextInt(8) == 0 ? LETTERS[random.nextInt(LETTERS.length)] : "x");
        }
        return text.toString();
    }

    private String sign() {
        String sign = SIGNS[random.nextInt(SIGNS.length)];
        return breaks ? sign : sign.replace('\n', ',').replace('\r', 'r');
    }
}
