package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.io.plan.Accounted.Part;
import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what is too large a part of a file, or of a school in it: changed ids, removals, changes. */
final class Shares {
    private static final String MIXED =
            "which of them are those of the column that is gone cannot be told by a snapshot, and can with --previous and the files as they were delivered; ";

    private final Format format;
    private final Difference difference;
    private final Limits limits;
    private final int floor;
    private final Accounted accounted;
    private final Accounted accountedApart;
    private final Accounted lostWithSchools;
    private final SchoolNames names;
    private final List<HoldDraft> drafts = new ArrayList<>();
    private final @Nullable HoldDraft vanished;
    private final Set<String> heldForIds = new HashSet<>();
    private final Set<String> heldAsLost = new HashSet<>();
    private @Nullable HoldDraft ids;

    Shares(
            Format format,
            Difference difference,
            Limits limits,
            int floor,
            Accounted accounted,
            Accounted lostWithSchools,
            SchoolNames names,
            @Nullable HoldDraft vanished) {
        this.format = format;
        this.difference = difference;
        this.limits = limits;
        this.floor = floor;
        this.accounted = accounted;
        this.accountedApart = accounted.copy();
        this.lostWithSchools = lostWithSchools;
        this.names = names;
        this.vanished = vanished;
    }

    List<HoldDraft> drafts(List<JudgedFile> files) {
        ids(files);
        for (JudgedFile file : parentsFirst(files)) {
            if (file.difference().counts().now() > 0) {
                removals(followsDepartures(file) ? file.withoutOrphans() : file);
            }
        }
        for (JudgedFile file : parentsFirst(files)) {
            changes(file);
        }
        return drafts;
    }

    /** Returns the files of whose lost rows a hold speaks, be it with others. */
    Set<String> heldAsLost() {
        return heldAsLost;
    }

    private List<JudgedFile> parentsFirst(List<JudgedFile> files) {
        List<String> order =
                Hanging.parentsFirst(format).stream().map(FileSpec::name).toList();
        return files.stream()
                .sorted(Comparator.comparing(file -> order.indexOf(file.name())))
                .toList();
    }

    private void ids(List<JudgedFile> files) {
        Map<JudgedFile, Counts> held = new LinkedHashMap<>();
        for (JudgedFile file : files) {
            Excess excess = excess(file, Counts::rekeyed, Counts::before, limits.removals(file.name()));
            if (excess.part() > 0) {
                held.put(file, excess.all());
            }
        }
        if (held.isEmpty()) {
            return;
        }
        String patterns = difference.drifts().stream()
                .map(drift -> PatternWords.of(drift.pattern()) + " in " + drift.rows())
                .collect(Collectors.joining(", "));
        String where = held.entrySet().stream()
                .map(file -> file.getKey()
                        .nouns()
                        .of(file.getValue().rekeyed(), file.getValue().before()))
                .collect(Collectors.joining(", "));
        long rows = difference.drifts().stream().mapToLong(Drift::rows).sum();
        HoldDraft draft = new HoldDraft(
                SafetyRule.IDS_CHANGED,
                "",
                null,
                rows,
                "ids changed in bulk (%s rows), so that the receiver takes %s for others".formatted(patterns, where),
                "look at the columns of ids in the export, and at spreadsheets that it went through");
        drafts.add(draft);
        ids = draft;
        for (JudgedFile file : held.keySet()) {
            account(file, Counts::rekeyed, draft);
            heldForIds.add(file.name());
        }
    }

    private void removals(JudgedFile file) {
        Limit limit = limits.removals(file.name());
        Excess gone = excess(file, Counts::gone, Counts::before, limit);
        Excess together = heldForIds.contains(file.name())
                ? gone
                : excess(file, counts -> counts.gone() + counts.rekeyed(), Counts::before, limit);
        boolean wider = together.isWiderThan(gone);
        Excess lost = wider ? together : gone;
        if (lost.part() == 0) {
            return;
        }
        heldAsLost.add(file.name());
        String what = file.nouns().of(lost.part(), lost.whole());
        ToLongFunction<Counts> rows = counts -> counts.gone() + (wider ? counts.rekeyed() : 0);
        HoldDraft cause = cause(file, lost, rows.applyAsLong(lost.all()), limit);
        if (cause != null) {
            cause.with(what);
            account(file, rows, cause);
            return;
        }
        HoldDraft draft = new HoldDraft(
                SafetyRule.REMOVALS,
                file.name(),
                lost.school(),
                lost.part(),
                "%s %s, %s%s".formatted(what, how(file, lost, wider), limit.words(lost.part()), at(lost)),
                others(file, lost) + "look at the query and the filters of the export, and whether it ran to its end");
        drafts.add(draft);
        account(file, rows, draft);
    }

    /** Notes of what a hold speaks, as a part of the file and of the rows of it that are judged by themselves. */
    private void account(JudgedFile file, ToLongFunction<Counts> rows, HoldDraft cause) {
        List<JudgedFile> looks = file.looks();
        Counts all = looks.get(0).counts();
        Counts apart = looks.get(looks.size() - 1).counts();
        accounted.add(file.name(), rows.applyAsLong(all), all.before(), cause);
        accountedApart.add(file.name(), rows.applyAsLong(apart), apart.before(), cause);
    }

    /**
     * Returns whether the rows that are gone with others which departed the last time are no larger a part than those were:
     * they were judged then. Those that have come back explain nothing.
     */
    private boolean followsDepartures(JudgedFile file) {
        Counts counts = file.counts();
        int slack = limits.removals(file.name()).percent();
        Set<String> above = Compared.above(format, file.spec());
        return difference.files().stream()
                .filter(each -> above.contains(each.file()))
                .map(each -> new Part(
                        each.counts().pastAndGone(),
                        each.counts().before() + each.counts().past()))
                .anyMatch(past -> past.explains(counts.orphaned(), counts.before(), slack));
    }

    /** Returns how rows are lost: left out, said to depart, or there under another id. */
    private static String how(JudgedFile file, Excess lost, boolean rekeyed) {
        long departed = lost.sum(Counts::departed);
        long removed = lost.sum(Counts::removed);
        String by = Untold.by(file.spec(), lost.part());
        List<String> ways = new ArrayList<>();
        if (removed > 0) {
            String are = Nouns.are(lost.part());
            long moved = lost.moved();
            String some = moved == 0 ? "" : ", %s of them to another school".formatted(moved);
            ways.add(moved == removed ? are + " at another school now" : are + " gone" + some);
        }
        if (departed > 0) {
            ways.add((lost.part() == 1 ? "departs" : "depart") + by);
        }
        if (rekeyed) {
            ways.add("there under another id (%s of them)".formatted(lost.sum(Counts::rekeyed)));
        }
        return String.join(" or ", ways);
    }

    private static String others(JudgedFile file, Excess gone) {
        long added = file.counts().added();
        return added * 2 > gone.part() ? "%s new; ".formatted(added == 1 ? "1 other is" : added + " others are") : "";
    }

    private void changes(JudgedFile file) {
        Limit limit = limits.changes(file.name());
        Excess changed = excess(file, Counts::changed, Shares::kept, limit);
        if (changed.part() == 0) {
            return;
        }
        if (ids != null && !Hanging.columns(format, file.spec()).isEmpty()) {
            ids.with("changes in " + file.nouns().of(changed.part(), changed.whole()));
            return;
        }
        String columns = file.difference().columnsNew().isEmpty()
                ? ""
                : "; new columns are %s"
                        .formatted(String.join(", ", file.difference().columnsNew()));
        HoldDraft draft = new HoldDraft(
                SafetyRule.CHANGES,
                file.name(),
                changed.school(),
                changed.part(),
                "%s changed, %s%s%s"
                        .formatted(
                                file.nouns().of(changed.part(), changed.whole()),
                                limit.words(changed.part()),
                                at(changed),
                                columns),
                (file.mixed() ? MIXED : "")
                        + "look for a column that is filled differently, and whether the year was rolled over");
        drafts.add(draft);
    }

    /**
     * Returns the hold that speaks of these rows already: of a file on which they hang. Rows of schools that vanished are
     * not among them, unless they say no school; then the school explains as many as its rows, or all where the rows hang
     * on nothing. What else happened to the file itself explains nothing: people may leave on the night on which others
     * get new ids.
     */
    private @Nullable HoldDraft cause(JudgedFile file, Excess lost, long part, Limit limit) {
        boolean ofNoSchool = file.difference().schools().isEmpty();
        if (vanished != null && ofNoSchool && Hanging.references(file.spec()).isEmpty()) {
            return vanished;
        }
        Set<String> above = Compared.above(format, file.spec());
        long whole = lost.all().before();
        HoldDraft cause = (lost.apart() ? accountedApart : accounted).cause(above, part, whole, limit.percent());
        return cause == null && ofNoSchool ? lostWithSchools.cause(above, part, whole, limit.percent()) : cause;
    }

    private static long kept(Counts counts) {
        return counts.unchanged() + counts.changed();
    }

    /**
     * Returns what is too large a part of the file, else of schools in it, be it of all their rows or of those that hang on no
     * departed ones, else of all such rows.
     */
    private Excess excess(JudgedFile file, ToLongFunction<Counts> part, ToLongFunction<Counts> whole, Limit limit) {
        Predicate<Counts> exceeded =
                counts -> limit.exceededBy(part.applyAsLong(counts), whole.applyAsLong(counts), floor);
        Map<Integer, SchoolDifference> schools = new TreeMap<>();
        List<JudgedFile> looks = file.looks();
        for (int i = 0; i < looks.size(); i++) {
            JudgedFile look = looks.get(i);
            Counts all = look.counts();
            if (schools.isEmpty() && exceeded.test(all)) {
                return new Excess(part.applyAsLong(all), whole.applyAsLong(all), List.of(), all, i > 0);
            }
            look.schools().stream()
                    .filter(school -> exceeded.test(school.counts()))
                    .forEach(school -> schools.putIfAbsent(school.school(), school));
        }
        List<SchoolDifference> held = List.copyOf(schools.values());
        return new Excess(Excess.sum(held, part), Excess.sum(held, whole), held, file.counts(), false);
    }

    private String at(Excess excess) {
        return excess.schools().isEmpty()
                ? ""
                : (excess.moved() > 0 ? ", from " : ", at ") + names.of(excess.schools());
    }
}
