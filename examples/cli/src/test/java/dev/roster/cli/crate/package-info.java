@Conventions(
        columns = HeaderCase.CAMEL_CASE,
        flags = {"true", "false"},
        lenientFlags = {"TRUE", "FALSE"})
@NullMarked
package dev.roster.cli.crate;

import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import org.jspecify.annotations.NullMarked;
