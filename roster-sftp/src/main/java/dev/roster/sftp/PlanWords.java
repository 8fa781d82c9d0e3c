package dev.roster.sftp;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SetDigest;
import dev.roster.io.staging.RejectedCount;
import dev.roster.sftp.receipt.ReceiptPlan;
import dev.roster.validate.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes from a plan into a receipt. */
final class PlanWords {
    private PlanWords() {}

    /** Refuses, as misuse, a plan that was made for other files, or with allowances for another difference. */
    static ReceiptPlan of(Report report, @Nullable Plan plan, List<RejectedCount> rejected) {
        if (plan == null) {
            return new ReceiptPlan(false, null, List.of(), List.of(), List.of(), rejected);
        }
        if (!plan.set().equals(SetDigest.of(report))) {
            throw new IllegalArgumentException(
                    "the plan was made for other files than those of the report; make one for the files that are to be published");
        }
        for (Allowance allowance : plan.allowances()) {
            if (!allowance.digest().equals(plan.digest())) {
                throw new IllegalArgumentException(
                        "the plan has an allowance of '%s' for another difference; an allowance is worth nothing but for its own"
                                .formatted(allowance.rule().id()));
            }
        }
        String digest = plan.difference() == null && plan.loss() == null ? null : plan.digest();
        return new ReceiptPlan(true, digest, plan.day(), plan.holds(), plan.allowances(), plan.loosened(), rejected);
    }
}
