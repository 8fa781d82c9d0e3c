package dev.roster.io.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will happen if a set is published.
 *
 * @param set tells the set that it was made for from any other ({@link SetDigest})
 * @param difference how it differs from the last delivery, or {@code null} where there is none to compare with
 * @param effects what the receiver will do, in the format's order of files
 * @param holds the safety rules it breaks and nobody allowed, in the order in which one would mend them
 * @param allowances those that let a hold pass
 * @param remarks what was not compared and why, in sentences
 */
public record Plan(
        String set,
        @Nullable Difference difference,
        List<Effect> effects,
        List<Hold> holds,
        List<Allowance> allowances,
        List<String> remarks) {

    /** Copies the lists. */
    public Plan {
        effects = List.copyOf(effects);
        holds = List.copyOf(holds);
        allowances = List.copyOf(allowances);
        remarks = List.copyOf(remarks);
    }

    /** Returns what an allowance of it is for: the difference, or the set where there is none. */
    public String digest() {
        return difference == null ? set : difference.digest();
    }

    /** Returns whether nothing keeps the set here. */
    public boolean clear() {
        return holds.isEmpty();
    }
}
