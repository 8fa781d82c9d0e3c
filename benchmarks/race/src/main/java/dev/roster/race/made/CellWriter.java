package dev.roster.race.made;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes rows, with quotes where a cell needs them. */
final class CellWriter implements Closeable {
    private final BufferedWriter out;

    CellWriter(Path file, String header) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write(header);
        out.write('\n');
    }

    void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(cells[i]);
        }
        out.write('\n');
    }

    private void cell(String cell) throws IOException {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
            out.write(cell);
        } else {
            out.write('"');
            out.write(cell.replace("\"", "\"\""));
            out.write('"');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
