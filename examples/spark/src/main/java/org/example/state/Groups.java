package org.example.state;

import static org.example.state.Tables.column;

import dev.roster.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rules among the rows of one file that have one key: the rows are grouped by district, rule and key, in their order. */
final class Groups {
    /** Which of the rules look. */
    enum Rules {
        /** Those that find repeated keys. */
        KEYS,
        /** The others, of rows that repeat no key. */
        OTHERS
    }

    private Groups() {}

    static Dataset<Row> verdicts(
            Dataset<Row> rows, Declarations declarations, Broadcast<Running> running, Rules rules) {
        return rows.flatMap(new Note(declarations, running, rules), Tables.of(Tables.FACTS))
                .groupBy(column(Tables.DISTRICT), column(Tables.RULE), column(Tables.KEY))
                .as(Tables.of(Tables.GROUPS), Tables.of(Tables.FACTS))
                .flatMapSortedGroups(
                        new Column[] {column(Tables.RECORD)},
                        new Hold(declarations, running),
                        Tables.of(Tables.VERDICTS));
    }

    private static final class Note implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;
        private final Broadcast<Running> running;
        private final Rules rules;

        Note(Declarations declarations, Broadcast<Running> running, Rules rules) {
            this.declarations = declarations;
            this.running = running;
            this.rules = rules;
        }

        @Override
        public Iterator<Row> call(Row part) {
            String district = part.getString(0);
            SeenRow row = SeenRow.unpack(declarations.file(part.getInt(2)), part.getAs(Tables.PACKED));
            List<AmongRows> among = declarations.derived().among();
            List<Row> facts = new ArrayList<>();
            for (int number = 0; number < among.size(); number++) {
                AmongRows rule = among.get(number);
                if (rule.file().equals(row.file())
                        && rule.findsRepeats() == (rules == Rules.KEYS)
                        && running.value().runs(district, number)) {
                    int noting = number;
                    rule.note(
                            row,
                            (key, fact) ->
                                    facts.add(RowFactory.create(district, noting, key, fact.record(), fact.pack())));
                }
            }
            return facts.iterator();
        }
    }

    private static final class Hold implements FlatMapGroupsFunction<Row, Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;
        private final Broadcast<Running> running;

        Hold(Declarations declarations, Broadcast<Running> running) {
            this.declarations = declarations;
            this.running = running;
        }

        @Override
        public Iterator<Row> call(Row group, Iterator<Row> facts) {
            String district = group.getString(0);
            int number = group.getInt(1);
            AmongRows rule = declarations.derived().among().get(number);
            int file = declarations.derived().number(rule.file());
            List<Row> verdicts = new ArrayList<>();
            Iterator<Fact> rows = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return facts.hasNext();
                }

                @Override
                public Fact next() {
                    return Fact.unpack(facts.next().getAs(Tables.PACKED));
                }
            };
            rule.hold(rows, running.value().settled(district, number), new AmongRows.Verdicts() {
                @Override
                public void finding(Problem problem) {
                    verdicts.add(RowFactory.create(district, file, 0L, Findings.pack(problem)));
                }

                @Override
                public void repeated(Fact row) {
                    verdicts.add(RowFactory.create(district, file, row.record(), null));
                }
            });
            return verdicts.iterator();
        }
    }
}
