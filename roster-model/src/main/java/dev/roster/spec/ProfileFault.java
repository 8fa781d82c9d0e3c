package dev.roster.spec;

import java.util.List;

/**
 * Something that a profile says and that does not fit the format.
 *
 * @param at where it is said: the keys on the way to it in a profile file, such as {@code files, students.csv, columns},
 *     and the item where it is in a list
 * @param what what was found
 * @param mend what to do
 */
public record ProfileFault(List<String> at, String what, String mend) {

    /** Copies the way. */
    public ProfileFault {
        at = List.copyOf(at);
    }
}
