/**
 * ParentSquare's files as its document "SFTP Integration" describes them. All data fields are strings there; both
 * spellings of dates are read, the first is written.
 */
@Conventions(
        columns = HeaderCase.SNAKE_CASE,
        dates = {"uuuu-MM-dd", "MM/dd/uuuu"},
        flags = {"1", "0"},
        lineEnd = LineEnd.LF)
@LeftOut(
        value = Omission.REMOVED,
        does = "remove %s",
        documented = false,
        source = "reading R8: the document says only that changes are reflected after the following sync")
@NullMarked
package dev.roster.parentsquare;

import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LeftOut;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Omission;
import org.jspecify.annotations.NullMarked;
