package dev.roster.cli;

/** How a listing is written. */
enum Output {
    TSV,
    JSON,
    MARKDOWN;

    /** Reads {@code --output}. */
    static final class Converter extends Words<Output> {
        Converter() {
            super(Output.class);
        }
    }
}
