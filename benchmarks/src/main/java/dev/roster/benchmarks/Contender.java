package dev.roster.benchmarks;

/** Who is measured. */
enum Contender {
    ROSTER("roster") {
        @Override
        Side side() {
            return new RosterSide();
        }
    },
    JACKSON("Jackson CSV databind + hibernate-validator") {
        @Override
        Side side() {
            return new JacksonSide();
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Returns the side, made anew with everything that it makes only once. */
    abstract Side side();
}
