package dev.roster.internal.place;

import dev.roster.internal.text.Names;
import dev.roster.internal.text.Near;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.UploadRules;
import dev.roster.source.RosterSource;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds one set, or should: an epoch, the upload directory itself, or a plain folder. */
final class UploadFolder {
    private final Format format;
    private final UploadTree tree;
    private final RosterSource files;
    private final List<String> names;
    private final Set<String> plain = new LinkedHashSet<>();
    private final Map<String, String> suffixed = new LinkedHashMap<>();

    /** What a folder is to those who put files with the suffix into it. */
    enum Kind {
        /** No file has it. */
        EPOCH,
        /** The upload directory itself: every file has it, and one without it is told apart. */
        DIRECTORY,
        /** Nobody knows yet where the files go: all have it or none. */
        PLAIN
    }

    UploadFolder(Format format, UploadTree tree, RosterSource files) throws IOException {
        this.format = format;
        this.tree = tree;
        this.files = files;
        this.names = files.names();
        for (FileSpec<?> file : format.files()) {
            String with = tree.suffixed(file.name());
            if (names.contains(file.name())) {
                plain.add(file.name());
            }
            if (names.contains(with)) {
                suffixed.put(with, file.name());
            }
        }
    }

    /** Returns the format's files that are there without the suffix. */
    Set<String> plain() {
        return plain;
    }

    /** Returns the format's files that are there with the suffix, each with the documented name. */
    Map<String, String> suffixed() {
        return suffixed;
    }

    boolean holdsFiles() {
        return !plain.isEmpty() || !suffixed.isEmpty();
    }

    /** Returns whether the marker is there and counts. */
    boolean complete() throws IOException {
        return names.contains(tree.marker()) && files.empty(tree.marker());
    }

    /** Returns whether the marker is there, whether it counts or not. */
    boolean marked() throws IOException {
        return names.contains(tree.marker()) || misspelt() != null;
    }

    /** Returns the set, under the documented names and without the marker. */
    UploadedSet set() throws IOException {
        return new UploadedSet(files, suffixed, markers());
    }

    /** Returns what is here and neither the format's nor the marker. */
    RosterSource others() throws IOException {
        Set<String> hidden = markers();
        hidden.addAll(plain);
        hidden.addAll(suffixed.keySet());
        return new UploadedSet(files, Map.of(), hidden);
    }

    private Set<String> markers() throws IOException {
        Set<String> markers = new HashSet<>(Set.of(tree.marker()));
        String misspelt = misspelt();
        if (misspelt != null) {
            markers.add(misspelt);
        }
        return markers;
    }

    /**
     * Says what is wrong with the marker; a missing one is no finding of this.
     *
     * @param place where the folder is called by its name
     */
    List<Problem> marker(Place place) throws IOException {
        String misspelt = misspelt();
        Problem bad = format.use(UploadRules.BAD_MARKER).at(place);
        if (tree.marker().equals(misspelt)) {
            return List.of(bad.saying("it is a folder"));
        }
        if (misspelt != null) {
            return List.of(bad.saying("it has another name").suggesting(tree.marker()));
        }
        boolean counts = !names.contains(tree.marker()) || files.empty(tree.marker());
        return counts ? List.of() : List.of(bad.saying("it is not empty, or no ordinary file"));
    }

    /** Says what is wrong with the marker of an epoch, which needs one. */
    List<Problem> neededMarker(Place place) throws IOException {
        return marked()
                ? marker(place)
                : List.of(format.use(UploadRules.MISSING_MARKER)
                        .at(place)
                        .saying("there is no file %s in it".formatted(tree.marker())));
    }

    /** Says where files with the suffix and without it meet, and where one has it that may not. */
    List<Problem> suffixes(Kind kind) {
        List<Problem> problems = new ArrayList<>();
        suffixed.forEach((name, right) -> {
            if (plain.contains(right)) {
                problems.add(format.use(UploadRules.FILE_TWICE).at(Place.file(right)));
            } else if (kind == Kind.EPOCH || (kind == Kind.PLAIN && !plain.isEmpty())) {
                problems.add(format.use(UploadRules.MIXED_UPLOAD)
                        .at(Place.file(name))
                        .suggesting(right));
            }
        });
        return problems;
    }

    /** Returns what stands for the marker under another name, where the marker itself is not there. */
    private @Nullable String misspelt() throws IOException {
        if (names.contains(tree.marker())) {
            return null;
        }
        return Stream.concat(names.stream(), files.folders().stream())
                .filter(this::isNearMarker)
                .min(Names.ORDER)
                .orElse(null);
    }

    private boolean isNearMarker(String name) {
        int dot = name.indexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        return Near.near(stem, tree.marker());
    }
}
