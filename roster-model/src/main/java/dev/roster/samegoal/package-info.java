/**
 * SameGoal's files as its page "Demographics Integration: Generic API" describes them. Headers are the page's display
 * names (ruling R4); all four spellings of dates are read, the first is written.
 */
@Conventions(
        columns = HeaderCase.TITLE_CASE,
        dates = {"uuuu-MM-dd", "MM/dd/uuuu", "MM-dd-uuuu", "uuuu/MM/dd"},
        lineEnd = LineEnd.CRLF)
@NullMarked
package dev.roster.samegoal;

import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LineEnd;
import org.jspecify.annotations.NullMarked;
