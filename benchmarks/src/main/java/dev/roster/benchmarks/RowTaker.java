package dev.roster.benchmarks;

import dev.roster.parentsquare.Student;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes every row of a file. */
@FunctionalInterface
interface RowTaker {

    /**
     * Takes one row.
     *
     * @param student the record; of a row with findings it may be {@code null}
     */
    void row(@Nullable Student student, List<Finding> findings);
}
