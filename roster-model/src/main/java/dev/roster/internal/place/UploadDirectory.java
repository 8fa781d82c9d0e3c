package dev.roster.internal.place;

import dev.roster.internal.place.UploadFolder.Kind;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.UploadRules;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A directory with epochs in it. The newest complete epoch is the one that counts; where none is complete, the newest.
 * Epochs before it are passed over: whoever could not end one leaves it and makes another.
 */
final class UploadDirectory {
    private final Format format;
    private final UploadTree tree;
    private final RosterSource place;
    private final UploadFolder top;
    private final TreeMap<String, UploadFolder> epochs = new TreeMap<>();
    private final TreeMap<String, UploadFolder> strays = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    UploadDirectory(Format format, UploadTree tree, RosterSource place, UploadFolder top) throws IOException {
        this.format = format;
        this.tree = tree;
        this.place = place;
        this.top = top;
        for (String name : tree.isEpoch(place.name()) ? List.<String>of() : place.folders()) {
            RosterSource files = tree.isEpoch(name) || !place.names(name).isEmpty() ? place.within(name) : null;
            if (files != null) {
                UploadFolder folder = new UploadFolder(format, tree, files);
                if (tree.isEpoch(name)) {
                    epochs.put(name, folder);
                } else if (folder.holdsFiles()) {
                    strays.put(name, folder);
                }
            }
        }
    }

    /** Returns whether the place is such a directory: by its name, or by what is in it. */
    boolean isOne() throws IOException {
        if (tree.isEpoch(place.name())) {
            return false;
        }
        if (place.name().equals(tree.directory())
                || !epochs.isEmpty()
                || !linkedEpochs().isEmpty()) {
            return true;
        }
        boolean marked = false;
        for (UploadFolder stray : strays.values()) {
            marked |= stray.marked();
        }
        return marked && !top.holdsFiles();
    }

    private List<String> linkedEpochs() throws IOException {
        return place.links().stream().filter(tree::isEpoch).toList();
    }

    FoundSet look() throws IOException {
        for (String link : linkedEpochs()) {
            problems.add(badEpoch(link).saying("it is a link, which is not followed"));
        }
        for (String name : strays.keySet()) {
            problems.add(badEpoch(name).saying("its name is none of eight digits, a dash and six digits"));
        }
        for (String name : top.plain()) {
            problems.add(format.use(UploadRules.NO_EPOCH).at(Place.file(name)).suggesting(tree.suffixed(name)));
        }
        if (epochs.isEmpty() && (top.holdsFiles() || strays.isEmpty())) {
            problems.addAll(top.suffixes(Kind.DIRECTORY));
            return FoundSet.of("", top.set(), null, problems);
        }
        if (!top.suffixed().isEmpty()) {
            problems.add(format.use(UploadRules.MIXED_UPLOAD)
                    .at(Place.set())
                    .with("files with the suffix", top.suffixed().size())
                    .with("epochs", epochs.size()));
        }
        if (top.marked()) {
            problems.add(format.use(UploadRules.BAD_MARKER)
                    .at(Place.set())
                    .saying("it stands in the upload directory itself, and belongs into the epoch that it completes"));
        }
        String chosen = choose();
        return FoundSet.of(chosen, judged(chosen).set(), top.others(), problems);
    }

    private Problem badEpoch(String name) {
        return format.use(UploadRules.BAD_EPOCH).at(FoundSet.named(name));
    }

    /** Returns the name of the folder that counts, of which there is at least one. */
    private String choose() throws IOException {
        if (epochs.isEmpty()) {
            return strays.lastKey();
        }
        List<String> complete = new ArrayList<>();
        for (Map.Entry<String, UploadFolder> epoch : epochs.entrySet()) {
            if (epoch.getValue().complete()) {
                complete.add(epoch.getKey());
            }
        }
        Map.Entry<String, UploadFolder> newest = epochs.lastEntry();
        String name = complete.stream().max(Comparator.naturalOrder()).orElse(newest.getKey());
        Problem one = format.use(UploadRules.ONE_OF_SEVERAL).at(Place.file(name));
        problems.add(
                epochs.size() == 1
                        ? one.saying("it is the only epoch")
                        : one.with("epochs", epochs.size()).with("complete ones", complete.size()));
        if (!name.equals(newest.getKey())) {
            problems.addAll(newest.getValue().neededMarker(Place.file(newest.getKey())));
        }
        return name;
    }

    private UploadFolder judged(String name) throws IOException {
        UploadFolder folder = Objects.requireNonNull((epochs.isEmpty() ? strays : epochs).get(name));
        problems.addAll(folder.neededMarker(FoundSet.named(name)));
        problems.addAll(folder.suffixes(Kind.EPOCH));
        return folder;
    }
}
