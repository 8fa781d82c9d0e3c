/** The parts, each alone, with JMH; run by {@code race.sh jmh}. */
@NullMarked
package dev.roster.race.jmh;

import org.jspecify.annotations.NullMarked;
