package org.example.state;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Somebody who edits the lines of a file here and there, so that rows repeat, contradict and miss each other. */
final class Meddler {
    /** Every byte is a character and back, so that what is no text stays as it is. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Random random;

    Meddler(long seed) {
        random = new Random(seed);
    }

    void edit(Path file, int times) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, BYTES));
        for (int i = 0; i < times && lines.size() > 2; i++) {
            edit(lines);
        }
        Files.write(file, lines, BYTES);
    }

    private void edit(List<String> lines) {
        int at = row(lines);
        List<String> cells = cells(lines.get(at));
        List<String> others = cells(lines.get(row(lines)));
        int cell = random.nextInt(cells.size());
        switch (random.nextInt(12)) {
            case 0 -> lines.add(row(lines), lines.get(at));
            case 1 -> lines.remove(at);
            case 2 -> cells.set(cell, "");
            case 3 -> cells.set(cell, "1");
            case 4 -> cells.set(cell, cells.get(cell) + "x");
            case 5 -> cells.add(cell, random.nextBoolean() ? "" : cells.get(cell));
            case 6 -> cells.remove(cell);
            default -> cells.set(cell, others.get(Math.min(cell, others.size() - 1)));
        }
        if (at < lines.size() && !cells.equals(cells(lines.get(at))) && cells.size() > 1) {
            lines.set(at, String.join(",", cells));
        }
    }

    private int row(List<String> lines) {
        return 1 + random.nextInt(lines.size() - 1);
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(Arrays.asList(line.split(",", -1)));
    }
}
