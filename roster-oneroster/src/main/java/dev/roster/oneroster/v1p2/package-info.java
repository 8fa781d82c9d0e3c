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
@LeftOut(
        value = Omission.REMOVED,
        does = "set %s to tobedeleted",
        documented = true,
        source = "OneRoster 1.2 CSV binding, bulk processing")
@Departs(
        by = "status",
        values = {"tobedeleted", "inactive"},
        does = "set %s to tobedeleted",
        documented = true,
        source = "OneRoster 1.2 CSV binding, delta processing")
@NullMarked
package dev.roster.oneroster.v1p2;

import dev.roster.problem.Severity;
import dev.roster.spec.Conventions;
import dev.roster.spec.Departs;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LeftOut;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Omission;
import org.jspecify.annotations.NullMarked;
