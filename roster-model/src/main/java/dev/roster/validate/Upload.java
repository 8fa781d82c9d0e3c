package dev.roster.validate;

import dev.roster.internal.text.Names;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place turned out to be: a plain folder, an epoch or a whole upload tree.
 *
 * @param set the one set that is validated, under the documented names
 * @param others what lies around it in the upload directory; {@code null} where the place is the set
 * @param problems what is wrong with how the set lies there
 */
record Upload(RosterSource set, @Nullable RosterSource others, List<Problem> problems) {

    /** Looks at a place. No file is opened but for the first byte of a marker. */
    static Upload at(Format format, RosterSource place) throws IOException {
        UploadTree tree = format.uploadTree();
        if (tree == null) {
            return new Upload(place, null, List.of());
        }
        UploadFolder top = new UploadFolder(format, tree, place);
        UploadDirectory directory = new UploadDirectory(format, tree, place, top);
        return directory.isOne() ? directory.look() : alone(tree, place, top);
    }

    private static Upload alone(UploadTree tree, RosterSource place, UploadFolder folder) throws IOException {
        boolean epoch = tree.isEpoch(place.name());
        List<Problem> problems = new ArrayList<>(folder.suffixes(epoch || folder.marked()));
        Place where = epoch ? named(place.name()) : Place.set();
        problems.addAll(epoch ? folder.neededMarker(where) : folder.marker(where));
        return new Upload(folder.set(), null, problems);
    }

    /** Returns the place of a finding about a folder, by its name where that may be shown. */
    static Place named(String folder) {
        return Names.showable(folder) ? Place.file(folder) : Place.set();
    }
}
