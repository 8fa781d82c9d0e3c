package dev.roster.io.csv;

/** What separates cells in files that are not separated by commas. */
enum WrongSeparator {
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    BAR('|', "vertical bars");

    private final char sign;
    private final String words;

    WrongSeparator(char sign, String words) {
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
