/** OneRoster's records and rules, and the way to and from the vendors' files. */
@NullMarked
package dev.roster.oneroster;

import org.jspecify.annotations.NullMarked;
