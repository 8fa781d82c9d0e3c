package dev.roster.io.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will happen if a set is published.
 *
 * @param set tells the set that it was made for from any other ({@link SetDigest})
 * @param day the day of the delivery, as it was told, or {@code null}
 * @param difference how it differs from the last delivery, or {@code null} where there is none to compare with
 * @param loss why it cannot be compared with the last delivery although there was something to compare with, or {@code null}
 * @param effects what the receiver will do, in the format's order of files
 * @param holds the safety rules it breaks and nobody allowed, in the order in which one would mend them
 * @param allowances those that let a hold pass
 * @param loosened the limits in force that let more pass than they do by default
 * @param remarks what was not compared and why, in sentences
 */
public record Plan(
        String set,
        @Nullable LocalDate day,
        @Nullable Difference difference,
        @Nullable Loss loss,
        List<Effect> effects,
        List<Hold> holds,
        List<Allowance> allowances,
        List<Loosened> loosened,
        List<String> remarks) {

    /** Copies the lists. */
    public Plan {
        effects = List.copyOf(effects);
        holds = List.copyOf(holds);
        allowances = List.copyOf(allowances);
        loosened = List.copyOf(loosened);
        remarks = List.copyOf(remarks);
    }

    /** Makes one without a day for which nothing was lost, under the usual limits. */
    public Plan(
            String set,
            @Nullable Difference difference,
            List<Effect> effects,
            List<Hold> holds,
            List<Allowance> allowances,
            List<String> remarks) {
        this(set, null, difference, null, effects, holds, allowances, List.of(), remarks);
    }

    /**
     * Returns what allowances are bound to: the difference, or the set and what is lost, or the set alone where there was
     * nothing to compare with.
     */
    public String digest() {
        if (difference != null) {
            return difference.digest();
        }
        return loss == null ? set : loss.digest(set);
    }

    /** Returns a copy with more remarks, in sentences. */
    public Plan remarking(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Plan(set, day, difference, loss, effects, holds, allowances, loosened, all);
    }

    /** Returns whether nothing keeps the set here. */
    public boolean clear() {
        return holds.isEmpty();
    }
}
