package dev.roster.io.csv;

import dev.roster.problem.Problem.Figure;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader says about some bytes, one text per record or trouble. */
final class Transcript {
    private Transcript() {}

    static List<String> of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> of(byte[] bytes) {
        return of(bytes, Limits.STANDARD, 1 << 16);
    }

    static List<String> of(String text, Limits limits) {
        return of(text.getBytes(StandardCharsets.UTF_8), limits, 1 << 16);
    }

    static List<String> of(byte[] bytes, Limits limits, int windowBytes) {
        List<String> told = new ArrayList<>();
        CsvReader reader = new CsvReader(
                new ByteArrayInputStream(bytes),
                limits,
                trouble -> told.add("%s %s %s%s %s"
                        .formatted(
                                trouble.line(),
                                trouble.rule(),
                                trouble.scope(),
                                figures(trouble.figures()),
                                trouble.duty())
                        .strip()),
                windowBytes);
        RawRow row = new RawRow();
        try {
            while (reader.next(row)) {
                told.add(tell(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    static List<String> cells(RawRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.text(i));
        }
        return cells;
    }

    private static String tell(RawRow row) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            marks.append(row.malformed(i) ? " malformed " + i + "@" + row.offset(i) : "");
            marks.append(row.lineBreak(i) ? " broken " + i + "@" + row.offset(i) : "");
        }
        String fault = row.fault() == null
                ? ""
                : " ! " + row.fault() + " on line " + row.faultLine() + " " + figures(row.figures());
        return row.line() + "#" + row.record() + " " + cells(row) + marks + fault;
    }

    private static List<String> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.name() + " " + figure.value())
                .toList();
    }
}
