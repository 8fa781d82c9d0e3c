package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.spec.DepartureSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.NewRows;
import dev.roster.spec.Omission;
import dev.roster.spec.OmissionSpec;
import dev.roster.spec.ReferenceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what the receiver makes of a difference, from what the declarations say of it. */
final class Effects {
    private final FileSpec<?> file;
    private final OmissionSpec leftOut;
    private final Nouns rows;
    private final Nouns parents;
    private final String receiver;
    private final List<Effect> effects = new ArrayList<>();

    private Effects(Format format, FileSpec<?> file) {
        this.file = file;
        this.leftOut = file.leftOut();
        this.rows = Nouns.of(file);
        List<ReferenceSpec> references = Hanging.references(file);
        this.parents = Nouns.of(
                references.isEmpty() ? file : format.file(references.get(0).target()));
        this.receiver = capital(format.receiver());
    }

    /** Returns what happens to the rows of each file that is compared. */
    static List<Effect> of(Format format, Difference difference) {
        List<Effect> all = new ArrayList<>();
        for (FileDifference each : difference.files()) {
            FileSpec<?> file = Compared.file(format, each.file());
            if (file == null) {
                continue;
            }
            if (each.wholeAfterChanges()) {
                all.add(unknown(format, file, each.counts().now()));
            } else if (each.changesOfUnknown()) {
                Counts counts = each.counts();
                all.addAll(ofChanges(format, file, counts.departed(), counts.added() + counts.changed()));
            } else if (Compared.known(each)) {
                all.addAll(new Effects(format, file).of(each));
            }
        }
        return all;
    }

    /** Returns what happens to the rows of a file of changes where nobody knows the others. */
    static List<Effect> ofChanges(Format format, FileSpec<?> file, long departing, long others) {
        Effects of = new Effects(format, file);
        of.departed(departing, of.rows.count(departing));
        if (others > 0) {
            of.add(
                    others,
                    true,
                    "%s will add or update %s".formatted(of.receiver, of.rows.count(others)),
                    file.source());
        }
        return of.effects;
    }

    /** Returns what happens to rows that the receiver may have and this set leaves out, where nobody knows which those are. */
    static Effect unknown(Format format, FileSpec<?> file, long now) {
        Effects of = new Effects(format, file);
        of.add(
                now,
                file.leftOut().documented(),
                of.withoutComparison(now),
                file.leftOut().source());
        return of.effects.get(0);
    }

    private String withoutComparison(long now) {
        String those = now == 0 ? "it is sent none" : "they are not among these " + now;
        return switch (leftOut.omission()) {
            case REMOVED -> receiver + " will " + does(rows.many() + " that it has") + " if " + those;
            case KEPT -> "%s will add or update %s and keep all others".formatted(receiver, rows.count(now));
            case REPLACED_PER_PARENT ->
                "%s will %s if %s"
                        .formatted(
                                receiver,
                                does("%s that it has of %s in the set".formatted(rows.many(), parents.many())),
                                those);
            case UNKNOWN ->
                "%s will add or update %s; what becomes of others that it has is not known"
                        .formatted(receiver, rows.count(now));
        };
    }

    private List<Effect> of(FileDifference difference) {
        Counts counts = difference.counts();
        long gone = counts.removed() + counts.rekeyed();
        if (guarded(counts, gone)) {
            add(
                    gone,
                    leftOut.documented(),
                    "%s will %s: %s %s gone or under another id, more than %s %%, its threshold unless the district set another; what is added or changed goes through"
                            .formatted(
                                    receiver,
                                    does("nothing"),
                                    rows.of(gone, counts.before()),
                                    Nouns.are(gone),
                                    leftOut.nothingAbove()),
                    leftOut.source());
        } else {
            removed(difference);
            rekeyed(counts.rekeyed());
            departed(counts.departed(), rows.of(counts.departed(), counts.before()));
        }
        if (counts.changed() > 0) {
            add(counts.changed(), true, receiver + " will update " + rows.count(counts.changed()), file.source());
        }
        if (counts.added() > 0) {
            add(counts.added(), true, receiver + " will add " + rows.count(counts.added()), file.source());
        }
        NewRows look = file.newRows();
        if (look != null && counts.added() > 0) {
            String sees = "%s sees %s for the first time: %s";
            add(
                    counts.added(),
                    look.documented(),
                    sees.formatted(receiver, rows.count(counts.added()), look.look()),
                    look.source());
        }
        return effects;
    }

    private boolean guarded(Counts counts, long gone) {
        return leftOut.omission() == Omission.REMOVED
                && leftOut.nothingAbove() > 0
                && gone * 100 > leftOut.nothingAbove() * counts.before();
    }

    private void removed(FileDifference difference) {
        long gone = difference.counts().removed();
        if (gone == 0) {
            return;
        }
        switch (leftOut.omission()) {
            case REMOVED -> add(gone, receiver + " will " + does(whose(difference)));
            case KEPT -> {
                String instead = leftOut.instead().isEmpty() ? "" : "; " + leftOut.instead();
                add(
                        gone,
                        "%s will keep %s that %s left out%s"
                                .formatted(receiver, rows.count(gone), Nouns.are(gone), instead));
            }
            case REPLACED_PER_PARENT -> perParent(difference.removed());
            case UNKNOWN -> {
                String reckon =
                        leftOut.does().isEmpty() ? "" : "; reckon that %s will %s".formatted(receiver, does("them"));
                add(gone, "what becomes of %s left out is not known%s".formatted(rows.count(gone), reckon));
            }
        }
    }

    private void perParent(HangingRows gone) {
        if (gone.rowsOfKept() > 0) {
            String whose = " of " + parents.count(gone.parentsKept()) + " in the set";
            add(gone.rowsOfKept(), "%s will %s".formatted(receiver, does(rows.count(gone.rowsOfKept()) + whose)));
        }
        if (gone.rowsOfGone() > 0) {
            add(
                    gone.rowsOfGone(),
                    "%s will keep %s of %s left out too: it replaces those of %s in the set only"
                            .formatted(
                                    receiver,
                                    rows.count(gone.rowsOfGone()),
                                    parents.count(gone.parentsGone()),
                                    parents.many()));
        }
    }

    /** Returns the rows that are gone, all of them with the reason, others with what became of those on which they hang. */
    private String whose(FileDifference difference) {
        long gone = difference.counts().removed();
        if (difference.presence() == Presence.GONE || difference.counts().now() == 0) {
            String why = difference.presence() == Presence.GONE ? "is not there" : "has no rows";
            return "all %s: %s %s".formatted(rows.count(gone), file.name(), why);
        }
        HangingRows hanging = difference.removed();
        String kept = " of " + parents.count(hanging.parentsKept()) + " in the set";
        String lost = " of " + parents.count(hanging.parentsGone()) + " left out too";
        if (hanging.rowsOfKept() > 0 && hanging.rowsOfGone() > 0) {
            return "%s: %s%s, %s%s".formatted(rows.count(gone), hanging.rowsOfKept(), kept, hanging.rowsOfGone(), lost);
        } else if (hanging.rowsOfKept() > 0) {
            return rows.count(gone) + kept;
        }
        return rows.count(gone) + (hanging.rowsOfGone() > 0 ? lost : "");
    }

    private void departed(long number, String which) {
        DepartureSpec departure = file.departure();
        if (departure == null || number == 0) {
            return;
        }
        String says = "as %s %s says"
                .formatted(number == 1 ? "its" : "their", departure.column().header());
        add(
                number,
                departure.documented(),
                departure.does().isEmpty()
                        ? "%s is told that %s %s, %s; what it does with them then is not known"
                                .formatted(receiver, which, number == 1 ? "departs" : "depart", says)
                        : "%s will %s, %s".formatted(receiver, departure.does().replace("%s", which), says),
                departure.source());
    }

    private void rekeyed(long number) {
        if (number == 0) {
            return;
        }
        String then = switch (leftOut.omission()) {
            case REMOVED -> "it will %s and add them anew".formatted(does("them"));
            case KEPT -> "it will add them anew beside the old ones";
            case REPLACED_PER_PARENT ->
                "it will add them anew, and %s if the id of the one they belong to stayed"
                        .formatted(does("the old ones"));
            case UNKNOWN -> "it will add them anew, and what becomes of the old ones is not known";
        };
        String words = "%s will take %s for others, because the ids changed: %s";
        add(number, words.formatted(receiver, rows.count(number), then));
    }

    private String does(String what) {
        return leftOut.does().replace("%s", what);
    }

    private void add(long number, String clause) {
        add(number, leftOut.documented(), clause, leftOut.source());
    }

    private void add(long number, boolean certain, String clause, String source) {
        effects.add(new Effect(file.name(), number, certain, capital(clause) + ".", source));
    }

    private static String capital(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }
}
