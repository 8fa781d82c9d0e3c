package org.example.state;

import static org.apache.spark.sql.functions.explode;
import static org.example.state.Tables.column;

import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Holds districts to a format, all of them at once and each as if it were alone: a set is not read by one machine, its
 * rows are where Spark puts them.
 */
final class State {
    private final SparkSession spark;
    private final Declarations declarations;
    /** In the order in which Spark sorts texts. */
    private final Map<String, District> districts = new TreeMap<>(
            Comparator.comparing((String name) -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));

    private final Running running = new Running();

    private State(SparkSession spark, Declarations declarations) {
        this.spark = spark;
        this.declarations = declarations;
    }

    /**
     * Validates the files of some folders.
     *
     * @param format the format's id
     * @param folders the folder of each district, which every machine has under the same path
     * @param reports takes the report of each district, in the order of their names
     * @throws IllegalArgumentException if sets of the format cannot be held together here
     */
    static void validate(SparkSession spark, String format, Map<String, Path> folders, Reports reports)
            throws IOException {
        State state = new State(spark, Declarations.of(format));
        folders.forEach((name, folder) -> state.districts.put(name, new District(name, folder)));
        state.run(reports);
    }

    private void run(Reports reports) throws IOException {
        Dataset<Row> parts = tasks().flatMap(new ReadFile(declarations), Tables.of(Tables.PARTS))
                .persist(StorageLevel.DISK_ONLY());
        outline(Tables.kind(parts, ReadFile.OUTCOME));
        new Doubts(declarations, running, (district, rule) -> districts
                        .get(district)
                        .stop(rule))
                .heed(Tables.kind(parts, ReadFile.BROKEN));
        Dataset<Row> rows = parts.where(column(Tables.KIND).isin(ReadFile.ROW, ReadFile.BROKEN));
        Dataset<Row> findings = Tables.kind(parts, ReadFile.FINDING)
                .select(column(Tables.DISTRICT), column(Tables.PACKED))
                .union(ofSets())
                .union(amongRows(rows));
        Dataset<Row> pages = findings.groupBy(column(Tables.DISTRICT))
                .as(Tables.of(Tables.DISTRICTS), Tables.of(Tables.FINDINGS))
                .flatMapGroups(new Pages.Write(declarations), Tables.of(Tables.PAGES))
                .orderBy(Tables.DISTRICT, "number");
        report(pages.toLocalIterator(), reports);
        spark.catalog().clearCache();
    }

    /** Returns the files; each is read by one task, from its beginning to its end. */
    private Dataset<Row> tasks() throws IOException {
        Format format = declarations.format();
        List<Row> tasks = new ArrayList<>();
        for (District district : districts.values()) {
            for (String name : RosterFolder.at(district.folder()).names()) {
                if (!format.layouts(name).isEmpty()) {
                    tasks.add(
                            RowFactory.create(district.name(), district.folder().toString(), name));
                }
            }
        }
        int cores = spark.sparkContext().defaultParallelism();
        int partitions = Math.max(1, Math.min(tasks.size(), cores * 8));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(context.parallelize(tasks, partitions), Tables.TASKS);
    }

    private void outline(Dataset<Row> outcomes) throws IOException {
        for (Row outcome : outcomes.collectAsList()) {
            byte[] packed = outcome.getAs(Tables.PACKED);
            districts
                    .get(outcome.getString(0))
                    .add(FileOutcome.unpack(declarations.derived().codes(), packed));
        }
        for (District district : districts.values()) {
            Report outline = district.outline(declarations.format());
            running.let(
                    district.name(),
                    district.layouts(declarations),
                    outline,
                    declarations.derived().uses());
        }
    }

    private Dataset<Row> ofSets() {
        List<Row> findings = new ArrayList<>();
        for (District district : districts.values()) {
            district.findings()
                    .forEach(problem -> findings.add(RowFactory.create(district.name(), Findings.pack(problem))));
        }
        return spark.createDataFrame(findings, Tables.FINDINGS);
    }

    private Dataset<Row> amongRows(Dataset<Row> rows) {
        Broadcast<Running> known =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(running);
        Dataset<Row> keys =
                Groups.verdicts(rows, declarations, known, Groups.Rules.KEYS).persist(StorageLevel.DISK_ONLY());
        String[] row = {Tables.DISTRICT, Tables.FILE, Tables.RECORD};
        Dataset<Row> repeats = keys.where(column(Tables.PACKED).isNull())
                .select(column(row[0]), column(row[1]), column(row[2]))
                .distinct();
        Dataset<Row> others = Groups.verdicts(
                rows.join(repeats, row, "left_anti").select(rows.col("*")), declarations, known, Groups.Rules.OTHERS);
        Dataset<Row> spoiled = new References(declarations, known).spoiled(rows).persist(StorageLevel.DISK_ONLY());
        return found(keys)
                .union(found(others))
                .union(spoiled.select(
                        column(Tables.DISTRICT), explode(column("findings")).as(Tables.PACKED)))
                .union(new SetRules(declarations, known).findings(rows, spoiled, repeats));
    }

    private static Dataset<Row> found(Dataset<Row> verdicts) {
        return verdicts.where(column(Tables.PACKED).isNotNull()).select(column(Tables.DISTRICT), column(Tables.PACKED));
    }

    private void report(Iterator<Row> pages, Reports reports) throws IOException {
        Row next = pages.hasNext() ? pages.next() : null;
        for (District district : districts.values()) {
            Pages own = new Pages();
            while (next != null && next.getString(0).equals(district.name())) {
                own.add(declarations, next);
                next = pages.hasNext() ? pages.next() : null;
            }
            Report report = district.report(own);
            reports.take(district.name(), report.publishable(), Reports.json(report));
        }
    }
}
