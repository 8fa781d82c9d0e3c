package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.List;

/** Says what was not compared and why, and which allowances were not taken. */
final class PlanRemarks {
    private static final int SHOWN_OF_DIGEST = 12;

    private final Format format;
    private final List<String> remarks = new ArrayList<>();

    PlanRemarks(Format format) {
        this.format = format;
    }

    List<String> all() {
        return List.copyOf(remarks);
    }

    void add(String remark) {
        remarks.add(remark);
    }

    /** Says what of a difference could not be compared. */
    void of(Difference difference) {
        for (FileDifference each : difference.files()) {
            String remark = of(each, difference);
            if (!remark.isEmpty()) {
                remarks.add(each.file() + remark);
            }
        }
    }

    private String of(FileDifference each, Difference difference) {
        FileSpec<?> file = Compared.file(format, each.file());
        if (Compared.aboutDays(format, each.file())) {
            return " is about days; its rows are not compared with those of another day.";
        } else if (file == null) {
            return "";
        } else if (each.changesOfWhole()) {
            return " holds changes only: what it lacks is not gone, and is compared as it was.";
        } else if (each.changesOfUnknown()) {
            return " holds changes only, and there is no whole one to compare with: nobody knows how large a part of all the rows is that it deletes.";
        } else if (each.wholeAfterChanges()) {
            return " is whole and held changes only in the last delivery: nobody knows which rows are missing now.";
        } else if (each.presence() == FileDifference.Presence.NEW) {
            return " was not in the earlier set; if the receiver has such rows from before, nobody knows which are missing now.";
        } else if (!Compared.known(format, each, difference)) {
            return " is not in this set of changes, so that its rows stay.";
        }
        return "";
    }

    /** Says which allowances were not taken. */
    void of(List<Allowance> allowances, String digest, List<Hold> found) {
        for (Allowance allowance : allowances) {
            String name = "The allowance of %s%s"
                    .formatted(
                            allowance.rule().id(), allowance.subject().isEmpty() ? "" : " for " + allowance.subject());
            if (!allowance.digest().equals(digest)) {
                remarks.add("%s is for the difference %s…, and this one is %s…; it was not taken."
                        .formatted(name, shortened(allowance.digest()), shortened(digest)));
            } else if (found.stream().noneMatch(hold -> hold.allowedBy(allowance))) {
                remarks.add(name
                        + (found.stream().anyMatch(hold -> sameMatter(hold, allowance))
                                ? " is for fewer rows than there are; it was not taken."
                                : " is for nothing that holds this set; it was not taken."));
            }
        }
    }

    private static boolean sameMatter(Hold hold, Allowance allowance) {
        return hold.rule() == allowance.rule() && hold.subject().equals(allowance.subject());
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHOWN_OF_DIGEST, digest.length()));
    }
}
