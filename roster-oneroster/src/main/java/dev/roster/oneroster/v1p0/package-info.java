/**
 * The seven files of OneRoster 1.0, which is read and never written. No document of 1.0 is public: the columns are those of
 * published sample data, and may be in any order.
 */
@Conventions(
        columns = HeaderCase.CAMEL_CASE,
        flags = {"true", "false"},
        lenientFlags = {"TRUE", "FALSE"},
        lineBreaks = Severity.ERROR,
        lineEnd = LineEnd.CRLF)
@LeftOut(
        value = Omission.REMOVED,
        does = "set %s to tobedeleted",
        documented = true,
        source = "OneRoster 1.0 CSV binding, bulk processing")
@Departs(
        by = "status",
        values = {"tobedeleted", "inactive"},
        does = "set %s to tobedeleted",
        documented = false,
        source = "OneRoster 1.0 Sample Data, status; reading V1: inactive is to be deleted")
@NullMarked
package dev.roster.oneroster.v1p0;

import dev.roster.problem.Severity;
import dev.roster.spec.Conventions;
import dev.roster.spec.Departs;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.LeftOut;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Omission;
import org.jspecify.annotations.NullMarked;
