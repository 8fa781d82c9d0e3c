package org.example.state;

import dev.roster.io.RosterFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;

/**
 * Validates every folder in a folder, and writes a report on each. The rows of all districts are held against each other
 * wherever they are; with {@code --each} one task validates one district.
 */
public final class Main {
    private static final String USAGE = "usage: run FORMAT DISTRICTS REPORTS [--each]";

    private Main() {}

    /** Runs, and ends with 0 where every district may be published, with 1 where one may not, with 2 where nobody can say. */
    public static void main(String[] args) throws IOException {
        List<String> given = Arrays.asList(args);
        boolean each = given.contains("--each");
        try {
            System.exit(given.size() == (each ? 4 : 3) ? validate(given, each) : refused(USAGE));
        } catch (IllegalArgumentException e) {
            System.exit(refused(e.getMessage()));
        }
    }

    private static int refused(String why) {
        System.err.println(why);
        return 2;
    }

    private static int validate(List<String> given, boolean each) throws IOException {
        Map<String, Path> folders = folders(Path.of(given.get(1)));
        Path reports = Files.createDirectories(Path.of(given.get(2)));
        AtomicInteger held = new AtomicInteger();
        Reports writing = (district, publishable, json) -> {
            Files.write(reports.resolve(district + ".json"), json);
            held.addAndGet(publishable ? 0 : 1);
        };
        try (SparkSession spark = session()) {
            if (each) {
                EachDistrict.validate(spark, given.get(0), folders, writing);
            } else {
                State.validate(spark, given.get(0), folders, writing);
            }
        }
        System.out.println(folders.size() + " districts, " + held + " of them may not be published; see " + reports);
        return held.get() == 0 ? 0 : 1;
    }

    /** Returns a session with what this program needs; whoever submits it to a cluster says the rest. */
    static SparkSession session() {
        SparkSession.Builder builder = SparkSession.builder().appName("roster");
        if (System.getProperty("spark.master") == null) {
            builder.master("local[*]");
        }
        return builder.config("spark.ui.enabled", System.getProperty("spark.ui.enabled", "false"))
                // what is spilled, shuffled and kept on the disks is encrypted
                .config("spark.io.encryption.enabled", "true")
                .getOrCreate();
    }

    private static Map<String, Path> folders(Path state) throws IOException {
        Map<String, Path> folders = new TreeMap<>();
        for (String name : RosterFolder.at(state).folders()) {
            folders.put(name, state.resolve(name).toAbsolutePath());
        }
        if (folders.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no folder in %s; give one that holds a folder for each district".formatted(state));
        }
        return folders;
    }
}
