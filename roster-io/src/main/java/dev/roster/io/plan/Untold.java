package dev.roster.io.plan;

import dev.roster.spec.DepartureSpec;
import dev.roster.spec.FileSpec;
import org.jspecify.annotations.Nullable;

/** Holds files of which nobody knows what the receiver has: rows to be deleted of an unknown number, and whole files after changes. */
final class Untold {
    private Untold() {}

    /** Returns the hold of so many rows that a file of changes deletes, of nobody knows how many; {@code null} where it passes. */
    static @Nullable HoldDraft departures(FileSpec<?> file, long departing, Limit limit, int floor) {
        if (!limit.exceededBy(departing, floor)) {
            return null;
        }
        return new HoldDraft(
                SafetyRule.REMOVALS,
                file.name(),
                null,
                departing,
                "%s of a file of changes depart%s, more than %s, and of how many nobody knows: there is no whole %s to compare with"
                        .formatted(
                                Nouns.of(file).count(departing), by(file, departing), limit.atMost(floor), file.name()),
                "look at the query of the changes, or send the whole file");
    }

    /** Returns where rows say that they depart. */
    static String by(FileSpec<?> file, long departing) {
        DepartureSpec departure = file.departure();
        return departure == null
                ? ""
                : ", as %s %s says"
                        .formatted(
                                departing == 1 ? "its" : "their",
                                departure.column().header());
    }

    /** Returns the hold of a whole file where the one before held changes. */
    static HoldDraft missing(FileSpec<?> file, long now) {
        if (now == 0) {
            return new HoldDraft(
                    SafetyRule.UNCOMPARED,
                    file.name(),
                    null,
                    now,
                    "%s is whole and has no rows, and held changes only in the last delivery, so that nobody knows how many %s the receiver has to lose"
                            .formatted(file.name(), Nouns.of(file).many()),
                    "look at the query that fills it and export it again");
        }
        return new HoldDraft(
                SafetyRule.UNCOMPARED,
                file.name(),
                null,
                now,
                "%s is whole and held changes only in the last delivery, so that nobody knows who of those that the receiver has is missing from these %s"
                        .formatted(file.name(), Nouns.of(file).count(now)),
                "plan with --previous and the files of the last whole delivery to see who is missing");
    }
}
