package dev.roster.race.byhand;

/** What opencsv can fill, since it makes no records. */
interface Bean<T extends Record> {

    /** Returns the record of the same cells, which costs next to nothing. */
    T row();
}
