package org.example.state;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.example.state.Tables.column;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rules that annotations do not carry. What they ask of other rows is not declared, so each row's rule is run and what it
 * asks is written down; the questions are grouped with what is remembered under the same key, and the rule is run again
 * with the answers.
 */
final class SetRules {
    /** A question of a row. */
    static final int ASKED = 0;

    /** A row that is remembered. */
    static final int REMEMBERED = 1;

    /** A finding. */
    static final int FOUND = 2;

    private final Declarations declarations;
    private final Broadcast<Running> running;

    SetRules(Declarations declarations, Broadcast<Running> running) {
        this.declarations = declarations;
        this.running = running;
    }

    /**
     * Returns the findings, packed.
     *
     * @param rows the rows
     * @param spoiled the columns of rows from which nothing follows
     * @param repeats the rows that repeat a key
     */
    Dataset<Row> findings(Dataset<Row> rows, Dataset<Row> spoiled, Dataset<Row> repeats) {
        String[] row = {Tables.DISTRICT, Tables.FILE, Tables.RECORD};
        Dataset<Row> noted = rows.join(spoiled.drop("findings"), row, "left_outer")
                .join(repeats.withColumn("repeats", lit(true)), row, "left_outer");
        Dataset<Row> memories = noted.flatMap(new Remember(declarations), Tables.of(Tables.MEMORIES));
        Dataset<Row> looked = noted.flatMap(new Ask.First(declarations, running), Tables.of(Tables.LOOKED));
        Dataset<Row> found = null;
        while (true) {
            looked = looked.persist(StorageLevel.DISK_ONLY());
            Dataset<Row> now = Tables.kind(looked, FOUND);
            found = found == null ? now : found.union(now);
            Dataset<Row> asked = Tables.kind(looked, ASKED);
            if (asked.isEmpty()) {
                return firstOfEach(found);
            }
            looked = answered(asked, memories)
                    .groupBy(column(Tables.DISTRICT), column(Tables.RULE), column(Tables.RECORD))
                    .as(Tables.of(Tables.ASKER), Tables.of(Tables.ASKERS))
                    .flatMapGroups(new Ask.Again(declarations), Tables.of(Tables.LOOKED));
        }
    }

    private Dataset<Row> answered(Dataset<Row> asked, Dataset<Row> memories) {
        return asked.drop(Tables.RULE, Tables.RECORD)
                .union(memories)
                .groupBy(column(Tables.DISTRICT), column("way"), column(Tables.KEY))
                .as(Tables.of(Tables.WAYS), Tables.of(Tables.MEMORIES))
                .flatMapSortedGroups(
                        new Column[] {column("place"), column(Tables.KIND)},
                        new Recall(declarations),
                        Tables.of(Tables.ASKERS));
    }

    /** Of the rows of a group the first alone is reported; rows without a group are reported each. */
    private static Dataset<Row> firstOfEach(Dataset<Row> found) {
        Dataset<Row> alone =
                found.where(column(Tables.KEY).isNull()).select(column(Tables.DISTRICT), column(Tables.PACKED));
        Dataset<Row> first = found.where(column(Tables.KEY).isNotNull())
                .groupBy(column(Tables.DISTRICT), column(Tables.RULE), column(Tables.KEY))
                .agg(min_by(column(Tables.PACKED), column(Tables.RECORD)).as(Tables.PACKED))
                .select(column(Tables.DISTRICT), column(Tables.PACKED));
        return alone.union(first);
    }
}
