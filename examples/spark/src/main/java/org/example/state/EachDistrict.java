package org.example.state;

import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The simple way: a task for each district, which does what one machine does. */
final class EachDistrict implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final String format;

    private EachDistrict(String format) {
        this.format = format;
    }

    /** Validates the files of some folders, which every machine has under the same paths. */
    static void validate(SparkSession spark, String format, Map<String, Path> folders, Reports reports)
            throws IOException {
        List<Row> tasks = new ArrayList<>();
        folders.forEach((name, folder) -> tasks.add(RowFactory.create(name, folder.toString())));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> written = spark.createDataFrame(
                        context.parallelize(tasks, Math.max(1, tasks.size())), Tables.PLACES)
                .map(new EachDistrict(format), Tables.of(Tables.WRITTEN));
        for (var rows = written.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            reports.take(row.getString(0), row.getBoolean(1), row.getAs(2));
        }
    }

    @Override
    public Row call(Row task) throws IOException {
        Format known = Declarations.format(format);
        Report report = Roster.validate(known, RosterFolder.at(Path.of(task.getString(1))), Options.standard());
        return RowFactory.create(task.getString(0), report.publishable(), Reports.json(report));
    }
}
