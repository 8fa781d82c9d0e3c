package dev.roster.race.duck;

import dev.roster.race.Finding;
import dev.roster.race.Side;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * DuckDB in this process, in memory. The script reads all columns as text and does everything in SQL; a row's ordinal
 * tells its line, because no cell has a line break. The native library is loaded before the clock starts.
 */
public final class DuckSide implements Side {
    private final int threads;
    private final List<String> script = script();

    /** Makes a side with so many threads. */
    public DuckSide(int threads) {
        this.threads = threads;
        try (Connection connection = connect()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start; is there a native library for this machine?", e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    private static List<String> script() {
        try (InputStream in = DuckSide.class.getResourceAsStream("rules.sql")) {
            if (in == null) {
                throw new IllegalStateException("rules.sql is missing from the class path; build this project again");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";\n"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("rules.sql cannot be read; build this project again", e);
        }
    }

    @Override
    public List<Finding> validate(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            for (String sql : script) {
                if (statement.execute(sql.replace("${folder}", folder.toString()))) {
                    collect(statement, findings);
                }
            }
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot run the rules", e);
        }
        return findings;
    }

    private static void collect(Statement statement, List<Finding> findings) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                findings.add(new Finding(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
        }
    }
}
