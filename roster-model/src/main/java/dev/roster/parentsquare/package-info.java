/**
 * ParentSquare's files as its document "SFTP Integration" describes them. All data fields are strings there; both
 * spellings of dates are read, the first is written.
 */
@Conventions(
        columns = HeaderCase.SNAKE_CASE,
        dates = {"uuuu-MM-dd", "MM/dd/uuuu"},
        flags = {"1", "0"},
        lineEnd = LineEnd.LF)
@NullMarked
package dev.roster.parentsquare;

import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LineEnd;
import org.jspecify.annotations.NullMarked;
