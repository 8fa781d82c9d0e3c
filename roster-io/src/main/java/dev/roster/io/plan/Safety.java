package dev.roster.io.plan;

import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the safety rules that a difference breaks. One cause is one hold: the rows of a school that vanished, of a file
 * that is not there, of people whose ids changed, are not held again as removals, nor are the rows that hang on them.
 */
final class Safety {
    private final Format format;
    private final Difference difference;
    private final @Nullable Difference beside;
    private final SafetySettings settings;
    private final Limits limits;
    private final SchoolNames names;
    private final Accounted accounted = new Accounted();
    private final Accounted lostWithSchools = new Accounted();
    private final Map<Integer, SchoolDifference> vanished = new TreeMap<>();
    private final List<HoldDraft> drafts = new ArrayList<>();
    private final Set<String> heldAsLost = new HashSet<>();

    /**
     * What was found.
     *
     * @param holds the holds
     * @param heldAsLost the files of whose lost rows one of them speaks, be it with others
     */
    record Found(List<Hold> holds, Set<String> heldAsLost) {}

    private Safety(
            Format format,
            Difference difference,
            @Nullable Difference beside,
            SafetySettings settings,
            @Nullable LocalDate day) {
        this.format = format;
        this.difference = difference;
        this.beside = beside;
        this.settings = settings;
        this.limits = settings.on(day);
        this.names = new SchoolNames(format);
    }

    /**
     * Returns the holds, in the order in which one would mend them. That nothing changed is not among them: it depends on
     * when the earlier set was delivered.
     *
     * @param beside how the set differs beside the columns that are gone; {@code null} where nobody can tell
     */
    static Found of(
            Format format,
            Difference difference,
            @Nullable Difference beside,
            SafetySettings settings,
            @Nullable LocalDate day) {
        Safety safety = new Safety(format, difference, beside, settings, day);
        return new Found(safety.holds(), safety.heldAsLost);
    }

    private List<Hold> holds() {
        Map<FileDifference, FileSpec<?>> files = new LinkedHashMap<>();
        for (FileDifference each : difference.files()) {
            FileSpec<?> file = Compared.file(format, each.file());
            if (file != null && Compared.known(each)) {
                files.put(each, file);
            } else if (file != null) {
                untold(each, file);
            }
        }
        vanish(files.keySet());
        drafts.addAll(Unseen.holds(format, difference.files()));
        files.forEach(this::gone);
        files.forEach(this::emptied);
        files.keySet().forEach(this::columns);
        HoldDraft schools = schools(files.keySet());
        List<JudgedFile> judged = files.entrySet().stream()
                .filter(file -> file.getKey().presence() == Presence.BOTH)
                .map(file -> judged(file.getValue(), file.getKey()))
                .toList();
        Shares shares =
                new Shares(format, difference, limits, settings.floor(), accounted, lostWithSchools, names, schools);
        drafts.addAll(shares.drafts(judged));
        heldAsLost.addAll(shares.heldAsLost());
        return drafts.stream()
                .map(HoldDraft::hold)
                .sorted(Comparator.comparing(Hold::rule))
                .toList();
    }

    private void untold(FileDifference each, FileSpec<?> file) {
        if (each.wholeAfterChanges()) {
            drafts.add(Untold.missing(file, each.counts().now()));
        } else if (each.changesOfUnknown()) {
            HoldDraft draft =
                    Untold.departures(file, each.counts().departed(), limits.removals(file.name()), settings.floor());
            if (draft != null) {
                drafts.add(draft);
            }
        }
    }

    private JudgedFile judged(FileSpec<?> file, FileDifference each) {
        FileDifference apart = beside == null
                ? each
                : beside.files().stream()
                        .filter(other -> other.file().equals(each.file()))
                        .findFirst()
                        .orElse(each);
        boolean mixed = beside == null && !each.columnsGone().isEmpty();
        return new JudgedFile(file, apart, vanished.keySet(), mixed);
    }

    /** Whoever had no rows of a file loses nothing with it. */
    private void gone(FileDifference each, FileSpec<?> file) {
        long before = each.counts().before() + each.counts().past();
        if (each.presence() == Presence.GONE && before > 0) {
            hold(
                    new HoldDraft(
                            SafetyRule.FILE_GONE,
                            each.file(),
                            null,
                            before,
                            "%s was delivered with %s and is not there"
                                    .formatted(each.file(), Nouns.of(file).count(before)),
                            "export it again, and look whether it has another name"),
                    each,
                    each.counts().before());
        }
    }

    private void emptied(FileDifference each, FileSpec<?> file) {
        Counts counts = each.counts();
        boolean emptied = each.presence() == Presence.BOTH && counts.before() > 0 && counts.now() == 0;
        if (!emptied || lost(each) == counts.before()) {
            return;
        }
        heldAsLost.add(each.file());
        HoldDraft cause = accounted.cause(Compared.above(format, file), counts.before(), counts.before(), 0);
        if (cause != null) {
            cause.with("all %s".formatted(Nouns.of(file).count(counts.before())));
            accounted.add(each.file(), counts.before(), counts.before(), cause);
            return;
        }
        hold(
                new HoldDraft(
                        SafetyRule.FILE_EMPTIED,
                        each.file(),
                        null,
                        counts.before(),
                        "%s had %s and has none"
                                .formatted(each.file(), Nouns.of(file).count(counts.before())),
                        "look at the query that fills it and export it again"),
                each,
                counts.before());
    }

    private void hold(HoldDraft draft, FileDifference each, long rows) {
        drafts.add(draft);
        accounted.add(each.file(), rows, each.counts().before(), draft);
    }

    private void columns(FileDifference each) {
        for (String column : each.columnsGone()) {
            if (each.presence() == Presence.BOTH && !each.changesOfWhole()) {
                drafts.add(new HoldDraft(
                        SafetyRule.COLUMN_GONE,
                        each.file() + ":" + column,
                        null,
                        each.counts().now(),
                        "column %s of %s was delivered and is not there; %s of %s rows changed"
                                .formatted(
                                        column,
                                        each.file(),
                                        each.counts().changed(),
                                        each.counts().now()),
                        "export the column again, and look whether it has another name"));
            }
        }
    }

    /** A school that is nowhere any more has vanished, unless its rows are there under other ids. */
    private void vanish(Iterable<FileDifference> files) {
        Map<Integer, Counts> all = new TreeMap<>();
        Map<Integer, SchoolDifference> known = new TreeMap<>();
        boolean any = false;
        for (FileDifference file : files) {
            for (SchoolDifference school : file.schools()) {
                all.merge(school.school(), school.counts(), Counts::plus);
                known.put(school.school(), school);
                any |= school.there();
            }
        }
        for (SchoolDifference school : known.values()) {
            Counts counts = all.getOrDefault(school.school(), Counts.NONE);
            if (any && !school.there() && counts.before() - counts.orphaned() > 2 * counts.rekeyed()) {
                vanished.put(school.school(), school);
            }
        }
    }

    /** Returns how many rows of a file are gone with the schools that vanished. */
    private long lost(FileDifference file) {
        return file.schools().stream()
                .filter(school -> vanished.containsKey(school.school()))
                .mapToLong(SchoolDifference::lost)
                .sum();
    }

    /** Returns how many rows of a file the schools that vanished had and others have now. */
    private long moved(FileDifference file) {
        return file.schools().stream()
                .filter(school -> vanished.containsKey(school.school()))
                .mapToLong(SchoolDifference::moved)
                .sum();
    }

    private @Nullable HoldDraft schools(Iterable<FileDifference> files) {
        if (vanished.isEmpty()) {
            return null;
        }
        String lost = some("gone", files, this::lost) + some("at other schools", files, this::moved);
        String who = names.of(List.copyOf(vanished.values()));
        HoldDraft draft = new HoldDraft(
                SafetyRule.SCHOOL_VANISHED,
                "",
                vanished.size() == 1 ? vanished.keySet().iterator().next() : null,
                vanished.size(),
                "%s had rows and %s in no file any more%s".formatted(who, Nouns.are(vanished.size()), lost),
                "look whether the export is for the whole district");
        drafts.add(draft);
        for (FileDifference file : files) {
            if (file.presence() == Presence.BOTH && lost(file) > 0) {
                Counts counts = file.counts().withoutDepartedBefore();
                lostWithSchools.add(file.file(), lost(file), counts.before(), draft);
            }
        }
        return draft;
    }

    private static String some(String what, Iterable<FileDifference> files, ToLongFunction<FileDifference> rows) {
        List<String> some = new ArrayList<>();
        for (FileDifference file : files) {
            if (file.presence() == Presence.BOTH && rows.applyAsLong(file) > 0) {
                some.add("%s of %s".formatted(rows.applyAsLong(file), file.file()));
            }
        }
        return some.isEmpty() ? "" : "; %s are %s".formatted(what, String.join(", ", some));
    }
}
