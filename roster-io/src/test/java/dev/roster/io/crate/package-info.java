/** An invented format whose sets are packages with a manifest. */
@NullMarked
@Conventions(columns = HeaderCase.CAMEL_CASE, ordered = true, lineBreaks = Severity.ERROR, lineEnd = LineEnd.CRLF)
package dev.roster.io.crate;

import dev.roster.problem.Severity;
import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LineEnd;
import org.jspecify.annotations.NullMarked;
