package org.example.state;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.example.state.Tables.column;

import dev.roster.problem.Place;
import dev.roster.problem.RuleUse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** References as a join of what rows look for with the rows that are there. */
final class References {
    private final Declarations declarations;
    private final Broadcast<Running> running;

    References(Declarations declarations, Broadcast<Running> running) {
        this.declarations = declarations;
        this.running = running;
    }

    /** Returns the rows that refer to what is not there, with the findings and the columns from which nothing follows. */
    Dataset<Row> spoiled(Dataset<Row> rows) {
        String[] by = {Tables.DISTRICT, Tables.TARGET, Tables.KEY};
        Dataset<Row> there = rows.flatMap(new There(declarations), Tables.of(Tables.TARGETS))
                .groupBy(column(by[0]), column(by[1]), column(by[2]))
                .agg(max("meant").as("meant"));
        return rows.flatMap(new LookUp(declarations, running), Tables.of(Tables.LOOKUPS))
                .join(there, by, "left_outer")
                .where(column("meant").isNull().or(not(column("meant"))))
                .groupBy(column(Tables.DISTRICT), column(Tables.FILE), column(Tables.RECORD))
                .agg(
                        first("line").as("line"),
                        collect_list(struct(
                                        column(Tables.RULE),
                                        column("item"),
                                        column("meant").isNotNull()))
                                .as("missed"))
                .map(new Judge(declarations), Tables.of(Tables.SPOILED));
    }

    private static final class There implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;

        There(Declarations declarations) {
            this.declarations = declarations;
        }

        @Override
        public Iterator<Row> call(Row part) {
            SeenRow row = SeenRow.unpack(declarations.file(part.getInt(2)), part.getAs(Tables.PACKED));
            List<Target> targets = declarations.derived().targets();
            List<Row> there = new ArrayList<>();
            for (int number = 0; number < targets.size(); number++) {
                Target target = targets.get(number);
                if (target.file().equals(row.file())) {
                    byte[] key = row.key(target.by());
                    if (key != null) {
                        there.add(RowFactory.create(part.getString(0), number, key, target.mayMean(row)));
                    }
                    for (byte[] guess : Guesses.of(row, target.by(), text -> text)) {
                        there.add(RowFactory.create(part.getString(0), number, guess, true));
                    }
                }
            }
            return there.iterator();
        }
    }

    private static final class LookUp implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;
        private final Broadcast<Running> running;

        LookUp(Declarations declarations, Broadcast<Running> running) {
            this.declarations = declarations;
            this.running = running;
        }

        @Override
        public Iterator<Row> call(Row part) {
            SeenRow row = SeenRow.unpack(declarations.file(part.getInt(2)), part.getAs(Tables.PACKED));
            List<Row> lookups = new ArrayList<>();
            for (Reference reference : declarations.derived().references()) {
                if (reference.file().equals(row.file())
                        && !row.broken()
                        && running.value().runs(part.getString(0), reference.number())
                        && reference.spec().from().stream().allMatch(row::good)) {
                    List<byte[]> keys = keys(reference, row);
                    for (int item = 0; item < keys.size(); item++) {
                        lookups.add(RowFactory.create(
                                part.getString(0),
                                reference.target(),
                                keys.get(item),
                                part.getInt(2),
                                row.record(),
                                row.line(),
                                reference.number(),
                                item));
                    }
                }
            }
            return lookups.iterator();
        }

        private static List<byte[]> keys(Reference reference, SeenRow row) {
            if (!(row.value(reference.last()) instanceof List<?> items)) {
                return List.of(row.literalKey(reference.spec().from()));
            }
            List<byte[]> prefix = new ArrayList<>();
            reference.spec().from().forEach(column -> prefix.add(row.cell(column)));
            List<byte[]> keys = new ArrayList<>();
            for (Object item : items) {
                String text = row.file().columns().get(reference.last()).cell().format(List.of(item));
                prefix.set(prefix.size() - 1, text.getBytes(StandardCharsets.UTF_8));
                keys.add(Keys.of(prefix));
            }
            return keys;
        }
    }

    /** Reports of a row's references those that no earlier one has spoiled, in their declared order. */
    private static final class Judge implements MapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;

        Judge(Declarations declarations) {
            this.declarations = declarations;
        }

        @Override
        public Row call(Row missed) {
            List<Row> misses = new ArrayList<>(missed.getList(4));
            misses.sort(Comparator.comparingInt((Row miss) -> miss.getInt(0)).thenComparingInt(miss -> miss.getInt(1)));
            BitSet[] spoiled = {new BitSet(), new BitSet()};
            List<byte[]> findings = new ArrayList<>();
            int last = -1;
            for (Row miss : misses) {
                Reference reference = declarations.derived().reference(miss.getInt(0));
                BitSet columns = spoiled[reference.later() ? 1 : 0];
                RuleUse broken = miss.getBoolean(2)
                        ? reference.spec().kindUse()
                        : reference.spec().use();
                boolean first = reference.number() != last;
                last = reference.number();
                if (first && broken != null && reference.spec().from().stream().noneMatch(columns::get)) {
                    Place place = new Place(reference.file().name(), missed.getLong(3), missed.getLong(2));
                    findings.add(Findings.pack(broken.at(place)));
                    reference.spec().from().forEach(columns::set);
                }
            }
            return RowFactory.create(
                    missed.getString(0),
                    missed.getInt(1),
                    missed.getLong(2),
                    spoiled[0].toByteArray(),
                    spoiled[1].toByteArray(),
                    findings.toArray(new byte[0][]));
        }
    }
}
