package org.example.state;

import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** What one machine says of districts, and what Spark says. */
final class OneMachine {
    /** Validates by Spark in one of the two ways. */
    interface Way {
        void validate(SparkSession spark, String format, Map<String, Path> folders, Reports reports) throws IOException;
    }

    private OneMachine() {}

    static Map<String, String> reports(Format format, Map<String, Path> folders) throws IOException {
        Map<String, String> reports = new TreeMap<>();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            Report report = Roster.validate(format, RosterFolder.at(folder.getValue()), Options.standard());
            reports.put(folder.getKey(), new String(Reports.json(report), StandardCharsets.UTF_8));
        }
        return reports;
    }

    static Map<String, String> onSpark(SparkSession spark, Way way, Format format, Map<String, Path> folders)
            throws IOException {
        Map<String, String> reports = new TreeMap<>();
        way.validate(
                spark,
                format.id(),
                folders,
                (name, publishable, json) -> reports.put(name, new String(json, StandardCharsets.UTF_8)));
        return reports;
    }
}
