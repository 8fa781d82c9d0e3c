package dev.roster.race.byhand;

import dev.roster.race.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of one file. */
final class Book {
    private final String file;
    private final CellRules cells;
    private final List<Finding> findings = new ArrayList<>();

    Book(String file, CellRules cells) {
        this.file = file;
        this.cells = cells;
    }

    /** Returns the components whose cells are wrong, and notes what is wrong with them. */
    Set<String> check(long line, Record row) {
        return cells.check(file, line, row, findings);
    }

    void add(long line, String code, String columns) {
        findings.add(new Finding(file, line, code, columns));
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns a cell from which something may follow, or {@code null} where it is blank or wrong. */
    static @Nullable String good(@Nullable String cell, String component, Set<String> bad) {
        return cell == null || (!bad.isEmpty() && bad.contains(component)) ? null : cell;
    }
}
