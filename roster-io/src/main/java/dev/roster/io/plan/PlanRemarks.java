package dev.roster.io.plan;

import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.List;

/** Says what of a difference could not be compared, and why. */
final class PlanRemarks {
    private PlanRemarks() {}

    /**
     * Returns it in sentences; what holds the set is not said again.
     *
     * @param laid whether the earlier set is several that were laid over one another
     */
    static List<String> of(Format format, Difference difference, List<Hold> found, boolean laid) {
        List<String> remarks = new ArrayList<>();
        for (FileDifference each : difference.files()) {
            String remark = of(format, each);
            if (!remark.isEmpty() && !(Unseen.unseen(each) && held(each, found))) {
                remarks.add(each.file() + remark);
            }
            if (Compared.file(format, each.file()) != null && Compared.known(each)) {
                String which = laid ? "an earlier" : "the last";
                past(each, which, remarks);
                still(each, found, which, remarks);
                hanging(each, found, which, remarks);
            }
        }
        unsent(difference, remarks);
        return remarks;
    }

    private static void unsent(Difference difference, List<String> remarks) {
        List<String> names = difference.files().stream()
                .filter(each -> each.presence() == Presence.UNSENT)
                .map(FileDifference::file)
                .toList();
        if (!names.isEmpty()) {
            boolean one = names.size() == 1;
            remarks.add("%s %s not in this set of changes, so that %s rows stay."
                    .formatted(String.join(", ", names), one ? "is" : "are", one ? "its" : "their"));
        }
    }

    private static void past(FileDifference each, String which, List<String> remarks) {
        long past = each.counts().past();
        if (past > 0) {
            remarks.add(
                    "%s had %s that said in %s delivery already that they depart, and are gone or back now; they are not removed, and those that are back are added."
                            .formatted(each.file(), past == 1 ? "1 row" : past + " rows", which));
        }
    }

    /** Says why a hold speaks of fewer rows than the file has. */
    private static void still(FileDifference each, List<Hold> found, String which, List<String> remarks) {
        long still = each.counts().departedBefore().still();
        if (still > 0 && found.stream().anyMatch(hold -> hold.subject().equals(each.file()))) {
            remarks.add("%s has %s in %s delivery already that %s; its rules are about the others."
                    .formatted(
                            each.file(),
                            still == 1 ? "1 row that said" : still + " rows that said",
                            which,
                            still == 1 ? "it departs" : "they depart"));
        }
    }

    /** Says why a hold speaks of fewer rows, or of a smaller part, than the file shows. */
    private static void hanging(FileDifference each, List<Hold> found, String which, List<String> remarks) {
        long hanging = each.hangingOnDeparted();
        boolean judged = found.stream()
                .anyMatch(hold ->
                        hold.rule() == SafetyRule.IDS_CHANGED || hold.subject().equals(each.file()));
        if (hanging > 0 && judged) {
            remarks.add(
                    "%s had %s on rows that said in %s delivery already that they depart; its rules are about the others by themselves too."
                            .formatted(
                                    each.file(),
                                    hanging == 1 ? "1 row that hangs" : hanging + " rows that hang",
                                    which));
        }
    }

    private static boolean held(FileDifference each, List<Hold> found) {
        return found.stream()
                .anyMatch(hold ->
                        hold.rule() == SafetyRule.UNCOMPARED && hold.subject().equals(each.file()));
    }

    private static String of(Format format, FileDifference each) {
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
        } else if (Unseen.unseen(each)) {
            return " %s; if the receiver has such rows from before, nobody knows which are missing now."
                    .formatted(Unseen.then(each));
        }
        return "";
    }
}
