package dev.roster.race.byhand;

/** A key of two cells. */
record Pair(String one, String other) {}
