package dev.roster.io.staging;

import dev.roster.io.Encoding;
import dev.roster.io.RosterSet;
import dev.roster.io.staging.RejectedRow.Fate;
import dev.roster.io.staging.Splice.Change;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Replaces each rejected row by the one that was delivered last time under its key, once. */
final class CarryingForward {
    private final NewSet made;
    private final Findings findings;
    private final RosterSet last;
    private final Map<String, List<Change>> changes = new HashMap<>();
    private final Map<String, NavigableMap<Long, RejectedRow>> rows = new LinkedHashMap<>();

    CarryingForward(NewSet made, Findings findings, RosterSet last) {
        this.made = made;
        this.findings = findings;
        this.last = last;
    }

    StagedSet run(Report given) throws IOException {
        for (String file : made.files()) {
            if (findings.rows().containsKey(file)) {
                decide(file);
            }
        }
        if (!all(Fate.CARRIED)) {
            return new StagedSet(made.source(), given, told(), List.of());
        }
        Report report = made.write(changes);
        Findings left = Findings.of(report, made.format());
        if (left.none()) {
            return made.commit(report, told());
        }
        left(left);
        return new StagedSet(made.source(), given, told(), left.obstacles());
    }

    private void decide(String file) throws IOException {
        NavigableMap<Long, Set<String>> wrong =
                Objects.requireNonNull(findings.rows().get(file));
        RowWalk now = made.walk(file);
        now.read(made.file(file), wrong::containsKey, null);
        Set<RowKey> keys = new HashSet<>();
        now.rows().stream().map(PlacedRow::key).filter(Objects::nonNull).forEach(keys::add);
        boolean there = last.names().contains(file) && Encoding.of(last.actual(file)) == Encoding.CSV;
        RowWalk then = made.walk(file);
        DigestedFile before = new DigestedFile(last, file, null);
        if (there) {
            then.read(before, record -> true, keys::contains);
        }
        LastRows found = there && now.sameColumns(then) ? LastRows.of(before, then) : null;
        List<Change> here = new ArrayList<>();
        NavigableMap<Long, RejectedRow> told = new TreeMap<>();
        for (PlacedRow row : now.rows()) {
            Fate fate = fate(row.key(), there, found);
            if (fate == Fate.CARRIED && found != null && row.key() != null) {
                here.add(new Change(row, found.row(row.key())));
            }
            List<String> codes = List.copyOf(Objects.requireNonNull(wrong.get(row.record())));
            told.put(row.record(), new RejectedRow(file, row.line(), codes, fate));
        }
        changes.put(file, here);
        rows.put(file, told);
    }

    private static Fate fate(@Nullable RowKey key, boolean there, @Nullable LastRows found) {
        if (key == null) {
            return Fate.KEY_UNTOLD;
        }
        if (!there) {
            return Fate.NEVER_DELIVERED;
        }
        if (found == null) {
            return Fate.OTHER_COLUMNS;
        }
        if (!found.has(key)) {
            return Fate.NEVER_DELIVERED;
        }
        return found.severalOf(key) ? Fate.KEY_UNTOLD : Fate.CARRIED;
    }

    /** Notes the rows of the new set that are wrong; its records are those of the given set. */
    private void left(Findings left) throws IOException {
        for (String file : made.files()) {
            NavigableMap<Long, Set<String>> wrong = left.rows().getOrDefault(file, new TreeMap<>());
            if (wrong.isEmpty()) {
                continue;
            }
            RowWalk walk = made.walk(file);
            walk.read(made.file(file), wrong::containsKey, null);
            NavigableMap<Long, RejectedRow> told = rows.computeIfAbsent(file, name -> new TreeMap<>());
            for (PlacedRow row : walk.rows()) {
                Fate fate = told.containsKey(row.record()) ? Fate.STILL_WRONG : Fate.WRONG_SINCE;
                List<String> codes = List.copyOf(Objects.requireNonNull(wrong.get(row.record())));
                told.put(row.record(), new RejectedRow(file, row.line(), codes, fate));
            }
        }
    }

    private boolean all(Fate fate) {
        return rows.values().stream().flatMap(each -> each.values().stream()).allMatch(row -> row.fate() == fate);
    }

    private List<RejectedRow> told() {
        return rows.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> made.files().indexOf(entry.getKey())))
                .flatMap(entry -> entry.getValue().values().stream())
                .toList();
    }
}
