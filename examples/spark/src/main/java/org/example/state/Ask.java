package org.example.state;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRule.Difference;
import dev.roster.validate.Disagreement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Runs a set rule on a row: it asks something that is not known yet, or it has come to its end. */
final class Ask {
    private final Declarations declarations;
    private final String district;

    private Ask(Declarations declarations, String district) {
        this.declarations = declarations;
        this.district = district;
    }

    /** Runs every rule of a row with no answers. */
    static final class First implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;
        private final Broadcast<Running> running;

        First(Declarations declarations, Broadcast<Running> running) {
            this.declarations = declarations;
            this.running = running;
        }

        @Override
        public Iterator<Row> call(Row part) {
            String district = part.getAs(Tables.DISTRICT);
            int file = part.getAs(Tables.FILE);
            byte[] packed = part.getAs(Tables.PACKED);
            SeenRow row = SeenRow.unpack(declarations.file(file), packed);
            boolean repeats = part.getAs("repeats") != null;
            List<Row> looked = new ArrayList<>();
            for (SetCheck check : declarations.derived().setChecks()) {
                boolean among = check.rule().amongGroups();
                if (check.file().equals(row.file())
                        && !row.broken()
                        && !(among && repeats)
                        && running.value().runs(district, check.number())) {
                    byte[] spoiled = among ? null : part.getAs(check.later() ? "second" : "first");
                    byte[] none = new byte[0];
                    Asker asker = new Asker(
                            check.number(), row.record(), packed, spoiled == null ? none : spoiled, new HashMap<>());
                    looked.addAll(new Ask(declarations, district).look(asker));
                }
            }
            return looked.iterator();
        }
    }

    /** Runs a rule of a row again, with the answers that have come. */
    static final class Again implements FlatMapGroupsFunction<Row, Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;

        Again(Declarations declarations) {
            this.declarations = declarations;
        }

        @Override
        public Iterator<Row> call(Row row, Iterator<Row> answered) {
            Asker asker = Asker.unpack(answered.next().getAs(Tables.PACKED));
            answered.forEachRemaining(other -> asker.answers()
                    .putAll(Asker.unpack(other.getAs(Tables.PACKED)).answers()));
            return new Ask(declarations, row.getString(0)).look(asker).iterator();
        }
    }

    private List<Row> look(Asker asker) {
        SetCheck check = declarations.derived().setCheck(asker.rule());
        SeenRow row = SeenRow.unpack(check.file(), asker.row());
        GoodCells cells = new GoodCells(row, BitSet.valueOf(asker.spoiled()));
        Asking memory = new Asking(check, asker.answers());
        SetRule rule = check.rule();
        boolean broken = rule.broken(cells, memory);
        Difference difference = broken ? rule.difference(cells, memory) : null;
        if (!memory.open().isEmpty()) {
            byte[] packed = asker.pack();
            return memory.open().stream()
                    .map(question -> question(question, check, asker, packed))
                    .toList();
        }
        if (!broken) {
            return List.of();
        }
        Problem problem = check.use().at(new Place(row.file().name(), row.line(), row.record()));
        String group = rule.group() == null ? null : rule.group().apply(cells);
        if (difference != null) {
            problem = told(problem, check, difference);
            group = difference.group();
        }
        byte[] key = group == null ? null : group.getBytes(StandardCharsets.UTF_8);
        return List.of(RowFactory.create(
                district, 0, key, 0L, SetRules.FOUND, Findings.pack(problem), check.number(), row.record()));
    }

    private Row question(Question question, SetCheck check, Asker asker, byte[] packed) {
        boolean before = declarations.derived().ways().get(question.way()).before();
        return RowFactory.create(
                district,
                question.way(),
                question.key().array(),
                before ? asker.record() : Long.MAX_VALUE,
                SetRules.ASKED,
                packed,
                check.number(),
                asker.record());
    }

    private Problem told(Problem problem, SetCheck check, Difference difference) {
        List<Integer> columns = difference.components().stream()
                .map(component -> check.file().column(component).ordinal())
                .toList();
        return Disagreement.told(
                problem, check.file(), columns, declarations.format().file(difference.type()), difference.line());
    }
}
