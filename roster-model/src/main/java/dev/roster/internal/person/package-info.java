/** Rules about persons that several vendors state. */
@NullMarked
package dev.roster.internal.person;

import org.jspecify.annotations.NullMarked;
