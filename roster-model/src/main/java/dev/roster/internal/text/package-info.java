/** What the SDK means by blank, and how texts are compared. */
@NullMarked
package dev.roster.internal.text;

import org.jspecify.annotations.NullMarked;
