package dev.roster.io;

import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a file's reader says, a line for each header, row and trouble: the place first, then the cells. */
final class Heard implements RowSink {
    private final List<String> lines = new ArrayList<>();

    private Heard() {}

    static List<String> of(Path folder, String name, String content) throws IOException {
        return of(folder, name, content.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    }

    static List<String> of(Path folder, String name, byte[] content, Limits limits) throws IOException {
        Files.write(folder.resolve(name), content);
        Heard heard = new Heard();
        RosterFolder.at(folder).withLimits(limits).read(name, heard);
        return heard.lines;
    }

    @Override
    public void header(RawRow names) {
        lines.add("header " + text(names));
    }

    @Override
    public void row(RawRow row) {
        lines.add(row.record() + " " + text(row));
    }

    private static String text(RawRow row) {
        String cells = IntStream.range(0, row.size())
                .mapToObj(cell -> row.malformed(cell) ? "(malformed)" : row.text(cell))
                .collect(Collectors.joining("|"));
        return "@" + row.line() + " " + cells + (row.fault() == null ? "" : " " + fault(row));
    }

    private static String fault(RawRow row) {
        String figures = row.figures().isEmpty() ? "" : " " + row.figures();
        String cell = row.faultCell() < 0 ? "" : " in " + (row.faultCell() + 1);
        String duty = row.duty().isEmpty() ? "" : " " + row.duty();
        return row.fault() + "@" + row.faultLine() + cell + duty + figures;
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        lines.add("%s@%s %s %s%s"
                .formatted(
                        trouble.rule().code(),
                        trouble.line(),
                        trouble.scope(),
                        trouble.duty(),
                        trouble.figures().isEmpty() ? "" : " " + trouble.figures()));
    }
}
