/**
 * The files of OneRoster 1.2, as its CSV Binding lists them at correction level 1.2.1.
 */
@Conventions(
        columns = HeaderCase.CAMEL_CASE,
        flags = {"true", "false"},
        lenientFlags = {"TRUE", "FALSE"},
        lenientTimes = "uuuu-MM-dd",
        ordered = true,
        lineBreaks = Severity.ERROR,
        lineEnd = LineEnd.CRLF)
@NullMarked
package dev.roster.oneroster.v1p2;

import dev.roster.problem.Severity;
import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LineEnd;
import org.jspecify.annotations.NullMarked;
