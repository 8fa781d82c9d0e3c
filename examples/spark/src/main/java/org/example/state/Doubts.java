package org.example.state;

import dev.roster.problem.RuleUse;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What cannot be said because of rows whose cells cannot be told: where such a row may be called anything, nothing can be
 * said to be missing.
 */
final class Doubts {
    private static final int RULE = 0;
    private static final int TARGET = 1;
    private static final int WAY = 2;

    private final Declarations declarations;
    private final Running running;
    private final BiConsumer<String, Report.NotRun> stopped;

    /** Makes the judge; {@code stopped} is told of each rule that did not run because of a doubt, by district. */
    Doubts(Declarations declarations, Running running, BiConsumer<String, Report.NotRun> stopped) {
        this.declarations = declarations;
        this.running = running;
        this.stopped = stopped;
    }

    /** Stops the rules that broken rows leave in doubt, in the order in which one machine comes to them. */
    void heed(Dataset<Row> broken) {
        SortedSet<Stop> stops = new TreeSet<>();
        for (Row doubt : broken.flatMap(new Doubt(declarations), Tables.of(Tables.DOUBTS))
                .distinct()
                .collectAsList()) {
            String district = doubt.getString(0);
            if (doubt.getInt(1) == RULE) {
                running.unsettle(district, doubt.getInt(2));
            } else {
                inDoubt(doubt.getInt(1), doubt.getInt(2))
                        .forEach(rule ->
                                stops.add(new Stop(declarations.derived().turn(rule), rule, district)));
            }
        }
        stops.forEach(stop -> stop(stop.district, stop.rule));
    }

    private record Stop(int turn, int rule, String district) implements Comparable<Stop> {
        @Override
        public int compareTo(Stop other) {
            return Comparator.comparingInt(Stop::turn)
                    .thenComparingInt(Stop::rule)
                    .thenComparing(Stop::district)
                    .compare(this, other);
        }
    }

    private IntStream inDoubt(int kind, int number) {
        Derived derived = declarations.derived();
        return kind == TARGET
                ? derived.references().stream()
                        .filter(reference -> reference.target() == number)
                        .mapToInt(Reference::number)
                : derived.setChecks().stream()
                        .filter(check -> check.ways().stream()
                                .anyMatch(way ->
                                        !way.before() && first(check, way).number() == number))
                        .mapToInt(SetCheck::number);
    }

    private static SetCheck.Way first(SetCheck check, SetCheck.Way way) {
        return check.ways().stream()
                .filter(other -> other.file().equals(way.file()))
                .findFirst()
                .orElse(way);
    }

    private void stop(String district, int number) {
        if (running.stop(district, number)) {
            RuleUse use = declarations.derived().uses().get(number);
            stopped.accept(
                    district, new Report.NotRun(use.rule().code(), use.file(), use.columns(), Report.Reason.UNUSABLE));
        }
    }

    private static final class Doubt implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;

        Doubt(Declarations declarations) {
            this.declarations = declarations;
        }

        @Override
        public Iterator<Row> call(Row part) {
            Derived derived = declarations.derived();
            String district = part.getString(0);
            SeenRow row = SeenRow.unpack(declarations.file(part.getInt(2)), part.getAs(Tables.PACKED));
            List<Row> doubts = new ArrayList<>();
            for (int number = 0; number < derived.among().size(); number++) {
                AmongRows rule = derived.among().get(number);
                if (rule.file().equals(row.file()) && rule.unsettledBy(row)) {
                    doubts.add(RowFactory.create(district, RULE, number));
                }
            }
            for (int number = 0; number < derived.targets().size(); number++) {
                Target target = derived.targets().get(number);
                if (target.file().equals(row.file()) && Guesses.boundless(row, target.by())) {
                    doubts.add(RowFactory.create(district, TARGET, number));
                }
            }
            for (SetCheck.Way way : derived.ways()) {
                boolean looked = way.file().equals(row.file())
                        && way.keyOnly()
                        && way.keyColumns().stream().noneMatch(row::missing);
                if (looked && Guesses.boundless(row, way.keyColumns())) {
                    doubts.add(RowFactory.create(district, WAY, way.number()));
                }
            }
            return doubts.iterator();
        }
    }
}
