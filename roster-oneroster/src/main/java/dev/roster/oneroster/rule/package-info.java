/** Constraints that OneRoster brings. Each is one annotation that names its rule, with the check inside it. */
@NullMarked
package dev.roster.oneroster.rule;

import org.jspecify.annotations.NullMarked;
