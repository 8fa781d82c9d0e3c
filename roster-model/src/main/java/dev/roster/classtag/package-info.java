/**
 * ClassTag's files (now SchoolStatus Connect): three of OneRoster's as ClassTag documents them, which OneRoster's
 * spelling and line ends hold for, and two of ClassTag's own, whose headers no public document states.
 */
@Conventions(columns = HeaderCase.CAMEL_CASE, lineEnd = LineEnd.CRLF)
@LeftOut(
        value = Omission.REMOVED,
        does = "archive %s",
        documented = true,
        source = "ClassTag help, article 6542356, Deletion Threshold",
        nothingAbove = 10)
@NullMarked
package dev.roster.classtag;

import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LeftOut;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Omission;
import org.jspecify.annotations.NullMarked;
