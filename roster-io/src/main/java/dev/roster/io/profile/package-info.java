/** Reads what a district says about its vendor's format. {@link dev.roster.io.profile.ProfileFile} is the entry. */
@NullMarked
package dev.roster.io.profile;

import org.jspecify.annotations.NullMarked;
