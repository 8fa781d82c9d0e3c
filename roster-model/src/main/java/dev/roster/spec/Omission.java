package dev.roster.spec;

/** What a receiver does with a row that an earlier set had and a later one leaves out. */
public enum Omission {
    /** It takes the row for gone. */
    REMOVED,
    /** It keeps the row as it was. */
    KEPT,
    /** It takes the row for gone if the row on which it hangs is sent, and keeps it if that one is left out too. */
    REPLACED_PER_PARENT,
    /** Nobody says. */
    UNKNOWN
}
