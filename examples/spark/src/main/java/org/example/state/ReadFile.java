package org.example.state;

import dev.roster.io.RosterFolder;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import dev.roster.validate.JudgedRow;
import dev.roster.validate.RowJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads a file in the partition that has it: each row by itself, and what became of the file. */
final class ReadFile implements FlatMapFunction<Row, Row> {
    /** A row, packed. */
    static final int ROW = 0;

    /** A finding, packed. */
    static final int FINDING = 1;

    /** What became of the file, packed. */
    static final int OUTCOME = 2;

    /** A row whose cells cannot be told, packed. */
    static final int BROKEN = 3;

    private static final long serialVersionUID = 1L;

    private final Declarations declarations;

    ReadFile(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public Iterator<Row> call(Row task) {
        return new Pulled(rows -> new Reading(task.getString(0), rows).read(task.getString(1), task.getString(2)));
    }

    private final class Reading {
        private final String district;
        private final Consumer<Row> out;
        private final List<SyntaxTrouble> troubles = new ArrayList<>();
        private long count;

        Reading(String district, Consumer<Row> out) {
            this.district = district;
            this.out = out;
        }

        void read(String folder, String name) throws IOException {
            RowJudge judge = new RowJudge(
                    declarations.format(), name, problem -> add(FINDING, 0, 0, Findings.pack(problem)), this::add);
            FileOutcome outcome;
            try {
                SourceFacts facts = RosterFolder.at(Path.of(folder)).read(name, new Counting(judge));
                int layout = judge.file() == null ? -1 : declarations.derived().number(judge.file());
                outcome = FileOutcome.of(name, layout, count, facts, troubles);
            } catch (UnreadableFileException e) {
                outcome = FileOutcome.unreadable(name);
            }
            add(OUTCOME, 0, 0, outcome.pack());
        }

        private void add(JudgedRow row) {
            FileSpec<?> file = row.file();
            byte[] packed = SeenRow.pack(row, declarations.derived().wanted(file));
            add(row.broken() ? BROKEN : ROW, declarations.derived().number(file), row.record(), packed);
        }

        private void add(int kind, int file, long record, byte[] packed) {
            out.accept(RowFactory.create(district, kind, file, record, packed));
        }

        /** Hands everything on, and keeps what belongs to no row. */
        private final class Counting implements RowSink {
            private final RowJudge judge;

            Counting(RowJudge judge) {
                this.judge = judge;
            }

            @Override
            public void header(RawRow names) {
                judge.header(names);
            }

            @Override
            public void row(RawRow row) {
                count++;
                judge.row(row);
            }

            @Override
            public void trouble(SyntaxTrouble trouble) {
                troubles.add(trouble);
            }
        }
    }
}
