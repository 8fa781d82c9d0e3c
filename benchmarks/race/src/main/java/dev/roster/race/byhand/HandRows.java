package dev.roster.race.byhand;

import dev.roster.race.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Students by Jackson databind, each held to its constraints by hibernate-validator; no rules among rows. */
public final class HandRows {
    private final JacksonReader reader = new JacksonReader();
    private final CellRules cells = new CellRules();

    /** Reads students, adds what is wrong with them, and hands over the last name of each who is right. */
    public long read(Path file, List<Finding> findings, Consumer<String> right) throws IOException {
        long[] rows = {0};
        reader.read(file, Student.class, (line, student) -> {
            rows[0]++;
            Set<String> bad = cells.check("students.csv", line, student, findings);
            if (bad.isEmpty()) {
                right.accept(student.lastName());
            }
        });
        return rows[0];
    }
}
