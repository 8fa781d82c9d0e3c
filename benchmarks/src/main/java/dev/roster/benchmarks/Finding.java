package dev.roster.benchmarks;

import dev.roster.problem.Rule;
import java.util.List;

/**
 * What one side says of a row.
 *
 * @param row the number of the data row, from 1
 * @param code the broken rule
 * @param columns the headers concerned
 */
record Finding(long row, String code, List<String> columns) {

    static Finding of(long row, Rule rule, List<String> columns) {
        return new Finding(row, rule.code(), columns);
    }
}
