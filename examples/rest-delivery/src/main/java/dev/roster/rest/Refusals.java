package dev.roster.rest;

/** What an answer other than success means, and what to do. */
final class Refusals {
    private Refusals() {}

    /** Lets success pass. */
    static void check(int status, String purpose) throws RestException {
        if (status < 200 || status > 299) {
            throw of(status, purpose);
        }
    }

    static RestException of(int status, String purpose) {
        return new RestException("%s: the server answered %s: %s".formatted(purpose, status, meaning(status, purpose)));
    }

    private static String meaning(int status, String purpose) {
        if (status == 401 || status == 403 || (status == 400 && purpose.equals("the token"))) {
            return "the client's id or secret is wrong, or is not allowed to do this, or the terms of service were not accepted yet"
                    + " (SameGoal shows under Settings > Data Imports/Exports whether they were, and sends the e-mail again)";
        }
        if (status >= 300 && status <= 399) {
            return "it says that this is somewhere else now, and nothing was sent there; correct the address in the settings";
        }
        if (Retries.worthwhile(status)) {
            return "it is too busy or broken, also after waiting; try again later";
        }
        return "it does not take this; compare the address and the records with what its page describes";
    }
}
