package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.ReferenceSpec;

/**
 * A reference and what it looks for.
 *
 * @param number its number among all rules of the format
 * @param file the file that refers
 * @param spec the declaration
 * @param target the number of the {@link Target}
 * @param later whether the file referred to is read after this one, or is this one
 */
record Reference(int number, FileSpec<?> file, ReferenceSpec spec, int target, boolean later) {

    /** Returns the column that holds what is looked for, maybe a list of it; the others tell where. */
    int last() {
        return spec.from().get(spec.from().size() - 1);
    }
}
