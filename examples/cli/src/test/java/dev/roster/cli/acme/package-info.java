/** Acme: what a newcomer writes for a format of their own. */
@Conventions(dates = {"uuuu-MM-dd", "MM/dd/uuuu"})
package dev.roster.cli.acme;

import dev.roster.spec.Conventions;
