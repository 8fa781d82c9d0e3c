package dev.roster.io;

import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told. */
final class Told implements RowSink {
    private final List<String> events = new ArrayList<>();

    List<String> events() {
        return events;
    }

    @Override
    public void header(RawRow names) {
        events.add("header " + cells(names));
    }

    @Override
    public void row(RawRow row) {
        events.add("row " + row.line() + " " + cells(row));
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        events.add(trouble.rule() + " " + trouble.scope());
    }

    private static List<String> cells(RawRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.text(i));
        }
        return cells;
    }
}
