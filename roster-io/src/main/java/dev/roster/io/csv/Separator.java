package dev.roster.io.csv;

/** What separates cells, the right one first. */
enum Separator {
    COMMA(',', "commas"),
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    BAR('|', "vertical bars");

    private final char sign;
    private final String words;

    Separator(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    /** Returns what a file must be that has this one, in words. */
    String duty() {
        return "they are separated by " + words;
    }
}
