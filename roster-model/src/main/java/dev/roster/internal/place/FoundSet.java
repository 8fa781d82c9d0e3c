package dev.roster.internal.place;

import dev.roster.internal.place.UploadFolder.Kind;
import dev.roster.internal.text.Names;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a place turned out to be: a plain folder, an epoch or a whole upload tree, and which one set in it counts.
 *
 * @param folder the name of the folder inside that holds the set; empty where the place itself does
 * @param set the one set, under the documented names
 * @param spelt the names that files have in that folder, by the documented ones, where they differ
 * @param others what lies around it in the upload directory; {@code null} where the place is the set
 * @param problems what is wrong with how the set lies there
 */
public record FoundSet(
        String folder,
        RosterSource set,
        Map<String, String> spelt,
        @Nullable RosterSource others,
        List<Problem> problems) {

    /** Copies the list and the map. */
    public FoundSet {
        spelt = Map.copyOf(spelt);
        problems = List.copyOf(problems);
    }

    /** Looks at a place. No file is opened but for the first byte of a marker. */
    public static FoundSet at(Format format, RosterSource place) throws IOException {
        UploadTree tree = format.uploadTree();
        if (tree == null) {
            return new FoundSet("", place, Map.of(), null, List.of());
        }
        UploadFolder top = new UploadFolder(format, tree, place);
        UploadDirectory directory = new UploadDirectory(format, tree, place, top);
        return directory.isOne() ? directory.look() : alone(tree, place, top);
    }

    private static FoundSet alone(UploadTree tree, RosterSource place, UploadFolder folder) throws IOException {
        boolean epoch = tree.isEpoch(place.name());
        List<Problem> problems = new ArrayList<>(folder.suffixes(epoch || folder.marked() ? Kind.EPOCH : Kind.PLAIN));
        Place where = epoch ? named(place.name()) : Place.set();
        problems.addAll(epoch ? folder.neededMarker(where) : folder.marker(where));
        return of("", folder.set(), null, problems);
    }

    static FoundSet of(String folder, UploadedSet set, @Nullable RosterSource others, List<Problem> problems) {
        return new FoundSet(folder, set, set.spelt(), others, problems);
    }

    /** Returns the name that a file of the set has in its folder. */
    public String spelling(String documented) {
        return spelt.getOrDefault(documented, documented);
    }

    /** Returns the place of a finding about a folder, by its name where that may be shown. */
    static Place named(String folder) {
        return Names.showable(folder) ? Place.file(folder) : Place.set();
    }
}
