package dev.roster.race;

import java.util.List;

/**
 * What a contender says is wrong.
 *
 * @param file the file
 * @param line the line on which the row starts; 0 for the whole file
 * @param code the broken rule
 * @param columns the headers concerned, in documented order, with a space between
 */
public record Finding(String file, long line, String code, String columns) {

    /** Makes a finding on several columns. */
    public static Finding of(String file, long line, String code, List<String> columns) {
        return new Finding(file, line, code, String.join(" ", columns));
    }

    /** Returns the finding as the line that is compared with other contenders'. */
    String text() {
        return file + ":" + line + " " + code + " " + columns;
    }
}
