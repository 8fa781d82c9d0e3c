package dev.roster.sftp;

import dev.roster.io.plan.ComparedSet;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.snapshot.LaidSnapshot;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.source.RosterSource;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the receiver has, as far as receipts tell: the last whole set and those that were delivered after it, in order; or
 * the last set alone, where it is whole or no whole one is known.
 */
record KnownSets(List<KnownSet> sets) {
    KnownSets {
        sets = List.copyOf(sets);
    }

    /** Returns whether it is more than one set, so that none of them is what the receiver has. */
    boolean several() {
        return sets.size() > 1;
    }

    Plan plan(Planning planning, SnapshotKey key, RosterSource files, Report report, Path temporary)
            throws IOException {
        Planning dated = planning.withDelivered(
                        DeliveredSet.since(last().delivery().file()))
                .withDelivered(days());
        if (!several()) {
            return dated.against(last().set(), key, files, report, temporary);
        }
        List<ComparedSet> all = sets.stream().map(KnownSet::set).toList();
        try (LaidSnapshot has = LaidSnapshot.of(
                planning.format(), all.stream().map(ComparedSet::snapshot).toList(), temporary)) {
            return dated.against(ComparedSet.of(has, all), key, files, report, temporary)
                    .remarking(List.of(remark()));
        }
    }

    private KnownSet last() {
        return sets.get(sets.size() - 1);
    }

    /** A file that the last set did not hold is as an earlier one left it. */
    private Map<String, LocalDate> days() throws IOException {
        Map<String, LocalDate> days = new HashMap<>();
        for (int i = sets.size() - 1; i >= 0; i--) {
            KnownSet each = sets.get(i);
            if (!days.keySet().containsAll(each.set().digests().keySet())) {
                DeliveredSet.days(each.delivery().file()).forEach(days::putIfAbsent);
            }
        }
        return days;
    }

    private String remark() {
        int changes = sets.size() - 1;
        return "This set was compared with the whole delivery of %s and %s of changes after it."
                .formatted(
                        sets.get(0)
                                .delivery()
                                .receipt()
                                .finished()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate(),
                        changes == 1 ? "1 delivery" : changes + " deliveries");
    }
}
