package org.example.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Answers the questions about one key, each with what is remembered of the rows before it. */
final class Recall implements FlatMapGroupsFunction<Row, Row, Row> {
    private static final long serialVersionUID = 1L;

    private final Declarations declarations;

    Recall(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> sorted) {
        return new Answers(declarations.derived().ways().get(key.getInt(1)), key, sorted);
    }

    /** Takes rows until a question comes; what is remembered of any number of rows is one. */
    private static final class Answers implements Iterator<Row> {
        private final SetCheck.Way way;
        private final Row key;
        private final Iterator<Row> sorted;
        private final List<List<String>> every = new LinkedList<>();
        private final String[] first;
        private boolean there;
        private boolean mayBe;
        private long line;
        private Row question;

        Answers(SetCheck.Way way, Row key, Iterator<Row> sorted) {
            this.way = way;
            this.key = key;
            this.sorted = sorted;
            this.first = new String[way.what().values().size()];
        }

        @Override
        public boolean hasNext() {
            while (question == null && sorted.hasNext()) {
                Row next = sorted.next();
                if (next.getInt(4) == SetRules.ASKED) {
                    question = next;
                } else {
                    remember(next.getAs(Tables.PACKED));
                }
            }
            return question != null;
        }

        private void remember(byte[] packed) {
            Packed.unpacked(packed, in -> {
                long at = in.readLong();
                if (in.readBoolean()) {
                    mayBe = true;
                    return null;
                }
                List<String> values = Packed.readTexts(in);
                line = there ? line : at;
                there = true;
                for (int i = 0; i < first.length; i++) {
                    first[i] = first[i] == null ? values.get(i) : first[i];
                }
                if (way.every()) {
                    every.add(0, values);
                }
                return null;
            });
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no question is left");
            }
            Asker asker = Asker.unpack(question.getAs(Tables.PACKED));
            question = null;
            List<List<String>> rows =
                    way.every() ? new ArrayList<>(every) : there ? List.of(Arrays.asList(first.clone())) : List.of();
            asker.answers().put(Question.of(way.number(), key.getAs(2)), new Answer(there, mayBe, line, rows));
            return RowFactory.create(key.getString(0), asker.rule(), asker.record(), asker.pack());
        }
    }
}
