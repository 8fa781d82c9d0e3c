package dev.roster.cause;

import dev.roster.cause.Looked.Damage;
import dev.roster.problem.CoreRules;
import dev.roster.problem.FileRules;
import dev.roster.problem.Problem;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings about references: by what they refer to, and by what became of the identifiers where somebody has looked. */
final class ReferenceFold {
    private static final Set<String> OF_A_KEY =
            Set.of(CoreRules.DUPLICATE_KEY.code(), CoreRules.SPACE_IN_ID.code(), CoreRules.BAD_ID.code());
    private static final int MANY = 10;

    private final Folding folding;
    private final Map<Reference, Looked> looks;
    private final Map<Damage, Findings> damages = new LinkedHashMap<>();
    private final Map<String, Findings> missing = new LinkedHashMap<>();

    /** The findings of one cause, and the keys that are missing. */
    private static final class Findings {
        private final List<Report.Tally> tallies = new ArrayList<>();
        private final List<Problem> first = new ArrayList<>();
        private final LongSet keys = new LongSet();
        private final List<Reference> references = new ArrayList<>();
        private boolean looked = true;
        private boolean noneFound = true;
        private String insteadIn = "";
    }

    ReferenceFold(Folding folding, Map<Reference, Looked> looks) {
        this.folding = folding;
        this.looks = looks;
    }

    void fold() {
        Map<Report.Tally, Reference> references = new LinkedHashMap<>();
        for (Report.Tally tally : folding.some(tally -> true)) {
            Reference reference = Reference.of(folding.format(), tally);
            if (reference != null) {
                references.put(tally, reference);
            }
        }
        folding.take(references::containsKey);
        absent(references);
        references.forEach(this::split);
        damages.forEach((damage, found) -> folding.add(
                Cause.Kind.SPELLING,
                Cause.Stage.ROWS,
                damage.file(),
                named(damage.form().words(count(found)), damage),
                found.tallies,
                found.first));
        missing.forEach(this::addMissing);
    }

    private static Words named(Words words, Damage damage) {
        return Words.sure("column %s: %s".formatted(damage.header(), words.what()), words.mend());
    }

    private static long count(Findings found) {
        return found.tallies.stream().mapToLong(Report.Tally::count).sum();
    }

    /** A file that is not here, with all rows that refer to it. */
    private void absent(Map<Report.Tally, Reference> references) {
        Map<String, List<Report.Tally>> byFile = references.entrySet().stream()
                .filter(entry -> !folding.read(entry.getValue().target().name()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().target().name(),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byFile.forEach((file, tallies) -> {
            List<Report.Tally> all = new ArrayList<>(folding.take(
                    tally -> tally.code().equals(FileRules.MISSING_FILE.code()) && file.equals(tally.file())));
            all.addAll(tallies);
            Words words = Words.sure(
                    "%s is not here, and rows of other files refer to it".formatted(file),
                    FileRules.MISSING_FILE.fix());
            folding.add(Cause.Kind.ABSENT_FILE, Cause.Stage.FILES, file, words, all);
            references.keySet().removeAll(tallies);
        });
    }

    /** Divides findings by what became of the identifiers; where the look counted otherwise, by what most of them are. */
    private void split(Report.Tally tally, Reference reference) {
        Looked looked = looks.get(reference);
        List<Problem> kept = folding.kept(List.of(tally));
        if (looked == null || looked.dangling() == 0) {
            Findings found = missing(reference);
            found.looked = false;
            put(found, tally, kept);
            return;
        }
        if (looked.dangling() != tally.count()) {
            put(most(looked, reference), tally, kept);
            return;
        }
        looked.damaged().forEach((damage, rows) -> put(damaged(damage), part(tally, rows), on(kept, rows)));
        if (looked.missing().count() > 0) {
            put(missing(reference, looked), part(tally, looked.missing()), on(kept, looked.missing()));
        }
    }

    /** Returns the cause of most of the rows. */
    private Findings most(Looked looked, Reference reference) {
        Findings most = null;
        long rows = looked.missing().count();
        for (Map.Entry<Damage, Looked.Rows> damage : looked.damaged().entrySet()) {
            if (damage.getValue().count() > rows) {
                most = damaged(damage.getKey());
                rows = damage.getValue().count();
            }
        }
        return most == null ? missing(reference, looked) : most;
    }

    private Findings damaged(Damage damage) {
        return damages.computeIfAbsent(damage, one -> new Findings());
    }

    private Findings missing(Reference reference, Looked looked) {
        Findings found = missing(reference);
        found.keys.addAll(looked.distinct());
        found.noneFound &= looked.noneFound();
        found.insteadIn = looked.insteadIn().isEmpty() ? found.insteadIn : looked.insteadIn();
        return found;
    }

    private Findings missing(Reference reference) {
        Findings found = missing.computeIfAbsent(reference.target().name(), file -> new Findings());
        found.references.add(reference);
        return found;
    }

    private static void put(Findings found, Report.Tally tally, List<Problem> first) {
        found.tallies.add(tally);
        found.first.addAll(first);
    }

    private static Report.Tally part(Report.Tally tally, Looked.Rows rows) {
        return new Report.Tally(tally.code(), tally.severity(), tally.file(), tally.columns(), rows.count());
    }

    private static List<Problem> on(List<Problem> kept, Looked.Rows rows) {
        return kept.stream()
                .filter(problem -> rows.lines().contains(problem.place().line()))
                .toList();
    }

    private void addMissing(String file, Findings found) {
        long rows = count(found);
        if (found.looked && found.noneFound && rows >= MANY) {
            addShifted(file, found, rows);
            return;
        }
        String refer = rows + (rows == 1 ? " row refers" : " rows refer");
        int keys = found.keys.size();
        Words words = found.looked
                ? Words.sure(
                        "%s to %s that %s does not have"
                                .formatted(refer, keys == 1 ? "one row" : keys + " different rows", file),
                        "send the rows that are referred to, or leave out the rows that refer to them")
                : Words.guess(
                        "%s to rows that %s does not have".formatted(refer, file), CoreRules.DANGLING_REFERENCE.fix());
        folding.add(Cause.Kind.MISSING_ROWS, Cause.Stage.ROWS, file, words, found.tallies, found.first);
    }

    /** Where nothing is found at all, the column holds something else; what is wrong with its cells follows from that. */
    private void addShifted(String file, Findings found, long rows) {
        Set<String> headers = found.references.stream()
                .flatMap(reference -> reference.by().stream()
                        .map(ordinal ->
                                reference.target().columns().get(ordinal).header()))
                .collect(Collectors.toSet());
        found.tallies.addAll(folding.take(tally -> file.equals(tally.file())
                && OF_A_KEY.contains(tally.code())
                && tally.columns().stream().anyMatch(headers::contains)));
        String none = "not one of the %s rows that refer to %s finds its row".formatted(rows, file);
        Words words = found.insteadIn.isEmpty()
                ? Words.guess(
                        none + ", so its column of identifiers likely holds something else",
                        "compare the headers of both files with the cells below them")
                : Words.sure(
                        "%s; what they refer to stands in its column %s".formatted(none, found.insteadIn),
                        "write each header above its own cells");
        folding.add(Cause.Kind.SHIFTED_HEADERS, Cause.Stage.HEADERS, file, words, found.tallies, found.first);
    }
}
