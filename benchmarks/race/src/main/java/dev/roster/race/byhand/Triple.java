package dev.roster.race.byhand;

/** A key of three cells. */
record Triple(String one, String other, String last) {}
