package dev.roster.sftp.receipt;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.staging.RejectedCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says of what was known before anything was sent.
 *
 * @param made whether a plan was made at all; without one nobody asked what the receiver will remove
 * @param difference the digest of the difference from the set that the plan compared with; where that was lost, of the set
 *     and the loss ({@link Plan#digest}); {@code null} where there was none to compare with or no plan
 * @param day the day for which the set was to be delivered, as somebody said, or {@code null}; nights are counted from it
 * @param holds the safety rules that kept the set here
 * @param allowances those that let a hold pass
 * @param loosened the limits in force that let more pass than they do by default
 * @param rejected how many rows with errors were replaced or left out, for each file with such rows
 */
public record ReceiptPlan(
        boolean made,
        @Nullable String difference,
        @Nullable LocalDate day,
        List<Hold> holds,
        List<Allowance> allowances,
        List<Loosened> loosened,
        List<RejectedCount> rejected) {
    /** No plan was made, and no row was replaced or left out. */
    public static final ReceiptPlan NONE = new ReceiptPlan(false, null, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ReceiptPlan {
        holds = List.copyOf(holds);
        allowances = List.copyOf(allowances);
        loosened = List.copyOf(loosened);
        rejected = List.copyOf(rejected);
    }

    /** Makes one without a day. */
    public ReceiptPlan(
            boolean made,
            @Nullable String difference,
            List<Hold> holds,
            List<Allowance> allowances,
            List<Loosened> loosened,
            List<RejectedCount> rejected) {
        this(made, difference, null, holds, allowances, loosened, rejected);
    }

    /** Returns whether the last delivery could not be compared with, although something was kept of it. */
    public boolean lost() {
        return holds.stream().anyMatch(hold -> whole(hold.rule(), hold.subject()))
                || allowances.stream().anyMatch(allowance -> whole(allowance.rule(), allowance.subject()));
    }

    private static boolean whole(SafetyRule rule, String subject) {
        return rule == SafetyRule.UNCOMPARED && subject.isEmpty();
    }
}
