package dev.roster.validate;

import java.util.List;

/** A file whose rows were looked at, so that others can be held against them. */
interface Seen {

    /** Returns whether all rows were seen, so that what is not among them is not there. */
    boolean usable();

    /** Returns whether columns that have to be there are. */
    boolean has(List<String> components);
}
