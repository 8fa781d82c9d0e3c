package dev.roster.io.staging;

import dev.roster.io.RosterSet;
import dev.roster.io.staging.RejectedRow.Fate;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * A set that may be sent, or one that is held with what holds it. Holds no cell.
 *
 * @param set the files: the set as it was given where no row was replaced or left out, else the new one
 * @param report what validating these very files found
 * @param rows the rows of the given set with errors, and those that were left out after them, in the order of the files
 *     and lines
 * @param obstacles what holds the set and is of no single row, in sentences without an end
 */
public record StagedSet(RosterSet set, Report report, List<RejectedRow> rows, List<String> obstacles) {

    /** Copies the lists. */
    public StagedSet {
        rows = List.copyOf(rows);
        obstacles = List.copyOf(obstacles);
    }

    /** Returns whether rows were replaced or left out, so that the files are others than those that were given. */
    public boolean changed() {
        return !counts().isEmpty();
    }

    /** Returns how many rows were replaced or left out, for each file with such rows; nothing where the set is held. */
    public List<RejectedCount> counts() {
        boolean held = rows.stream().anyMatch(row -> row.fate() != Fate.CARRIED && row.fate() != Fate.DROPPED);
        List<RejectedCount> counts = new ArrayList<>();
        if (held || !obstacles.isEmpty()) {
            return counts;
        }
        rows.stream().map(RejectedRow::file).distinct().forEach(file -> {
            long carried = count(file, Fate.CARRIED);
            counts.add(new RejectedCount(file, carried, count(file, Fate.DROPPED)));
        });
        return counts;
    }

    private long count(String file, Fate fate) {
        return rows.stream()
                .filter(row -> row.file().equals(file) && row.fate() == fate)
                .count();
    }

    /** Returns what became of each row and what holds the set, for people: lines of text, each with its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.text()).append('\n'));
        obstacles.forEach(obstacle -> text.append(obstacle).append('\n'));
        return text.toString();
    }
}
