package dev.roster.cli;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a conversion reads and where it writes. Neither lies in the other, whatever links lead there.
 *
 * @param in what is read, with its links followed
 * @param out where it writes
 */
record ConvertPlaces(Path in, NewPlace out) {

    /**
     * Looks at both; nothing is made.
     *
     * @throws UsageException if files would be lost or mixed up
     * @throws IOException if something is not there
     */
    static ConvertPlaces of(Input input, String text) throws IOException {
        NewPlace out = NewPlace.of(text);
        input.files().names();
        ConvertPlaces places = new ConvertPlaces(NewPlace.real(input.path()), out);
        if (out.out().startsWith(places.in) || places.in.startsWith(out.out())) {
            throw new UsageException("%s is what is read, lies in it or holds it; name a place outside of %s"
                    .formatted(text, input.path()));
        }
        out.refuseUnlessFree();
        return places;
    }

    /**
     * Refuses a loss report that would be one of the files that are read or written.
     *
     * @throws UsageException if it would
     */
    void refuseAmongFiles(Path loss) throws IOException {
        Path file = NewPlace.real(loss);
        if (file.startsWith(in) || file.startsWith(out.out())) {
            throw new UsageException("the loss report %s would lie in what is %s; name a place outside of IN and OUT"
                    .formatted(loss, file.startsWith(in) ? "read" : "written"));
        }
    }
}
