package dev.roster.io.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which holds of a set somebody allowed.
 *
 * @param holds those that nobody allowed
 * @param used the allowances that let the others pass
 * @param remarks why other allowances are worth nothing, in sentences
 */
record Passing(List<Hold> holds, List<Allowance> used, List<String> remarks) {
    private static final int SHOWN_OF_DIGEST = 12;

    /** Looks which allowances are for this digest and for what holds the set. */
    static Passing of(List<Hold> found, List<Allowance> allowances, String digest) {
        List<Hold> holds = new ArrayList<>();
        List<Allowance> used = new ArrayList<>();
        List<Allowance> valid =
                allowances.stream().filter(each -> each.digest().equals(digest)).toList();
        for (Hold hold : found) {
            valid.stream()
                    .filter(hold::allowedBy)
                    .findFirst()
                    .ifPresentOrElse(each -> used.add(exactly(each, hold)), () -> holds.add(hold));
        }
        return new Passing(
                holds,
                used,
                allowances.stream()
                        .map(each -> worthless(each, found, digest))
                        .filter(remark -> !remark.isEmpty())
                        .toList());
    }

    /** Returns a plan with what came of its holds. */
    Plan of(Plan plan) {
        List<String> all = new ArrayList<>(plan.remarks());
        all.addAll(remarks);
        return new Plan(
                plan.set(),
                plan.day(),
                plan.difference(),
                plan.loss(),
                plan.effects(),
                holds,
                used,
                plan.loosened(),
                all);
    }

    /** Where an allowance names no number, it is for as many rows as the difference to which it is bound has. */
    private static Allowance exactly(Allowance allowance, Hold hold) {
        return allowance.rows() == Long.MAX_VALUE
                ? new Allowance(
                        allowance.rule(), allowance.subject(), hold.rows(), allowance.reason(), allowance.digest())
                : allowance;
    }

    private static String worthless(Allowance allowance, List<Hold> found, String digest) {
        String name = "The allowance of %s%s"
                .formatted(allowance.rule().id(), allowance.subject().isEmpty() ? "" : " for " + allowance.subject());
        if (!allowance.digest().equals(digest)) {
            int shown = shown(allowance.digest(), digest);
            return "%s is for the difference %s, and this one is %s; it was not taken."
                    .formatted(name, shortened(allowance.digest(), shown), shortened(digest, shown));
        }
        if (found.stream().anyMatch(hold -> hold.allowedBy(allowance))) {
            return "";
        }
        return name
                + (found.stream().anyMatch(hold -> sameMatter(hold, allowance))
                        ? " is for fewer rows than there are; it was not taken."
                        : " is for nothing that holds this set; it was not taken.");
    }

    private static boolean sameMatter(Hold hold, Allowance allowance) {
        return hold.rule() == allowance.rule() && hold.subject().equals(allowance.subject());
    }

    /** Two digests that begin alike are shown as far as they have to be told apart. */
    private static int shown(String one, String other) {
        int alike = 0;
        while (alike < Math.min(one.length(), other.length()) && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return Math.max(SHOWN_OF_DIGEST, alike + 1);
    }

    private static String shortened(String digest, int shown) {
        return shown < digest.length() ? digest.substring(0, shown) + "…" : digest;
    }
}
