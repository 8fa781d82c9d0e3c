package dev.roster.cause;

/** What is said of a cause. */
record Words(Cause.Certainty certainty, String what, String mend) {

    static Words sure(String what, String mend) {
        return new Words(Cause.Certainty.SURE, what, mend);
    }

    static Words guess(String what, String mend) {
        return new Words(Cause.Certainty.GUESS, what, mend);
    }
}
