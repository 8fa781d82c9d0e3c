/** The pages under {@code docs} that are made from the declarations, and the tests that hold the others to the code. */
@NullMarked
package dev.roster.cli.docs;

import org.jspecify.annotations.NullMarked;
