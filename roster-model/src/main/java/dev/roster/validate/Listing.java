package dev.roster.validate;

import dev.roster.internal.text.Endings;
import dev.roster.internal.text.Names;
import dev.roster.internal.text.NearFile;
import dev.roster.problem.FileRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.source.RosterSource;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names that a source lists, held to those that a format documents. They match exactly or not at all; a name that
 * is nearly right is told from one that means something else.
 */
final class Listing {
    private final Format format;
    private final RosterSource source;
    private final List<String> names;
    private final Set<String> documented = new LinkedHashSet<>();
    private final Map<String, String> meant = new LinkedHashMap<>();
    private final Map<String, String> suggested = new LinkedHashMap<>();

    Listing(Format format, RosterSource source) throws IOException {
        this.format = format;
        this.source = source;
        this.names = source.names().stream().distinct().sorted(Names.ORDER).toList();
        format.files().forEach(file -> documented.add(file.name()));
        for (String name : names) {
            String right = documented.contains(name) ? name : NearFile.to(name, documented);
            if (right == null) {
                putSuffixed(name);
            } else {
                meant.put(name, right);
            }
        }
    }

    /** Finds the file that a name means with the suffix of an upload without an epoch. */
    private void putSuffixed(String name) {
        UploadTree tree = format.uploadTree();
        if (tree == null) {
            return;
        }
        Map<String, String> right = new LinkedHashMap<>();
        documented.forEach(file -> right.put(tree.suffixed(file), file));
        String near = NearFile.to(name, right.keySet());
        if (near != null) {
            meant.put(name, right.getOrDefault(near, near));
            suggested.put(name, near);
        }
    }

    /** Returns the names that stand for a file of the format, rightly or nearly so, each with the right one. */
    Map<String, String> meant() {
        return meant;
    }

    /** Returns whether a file of the format is there under its own name. */
    boolean has(String file) {
        return names.contains(file);
    }

    /** Returns whether a file of the format is there under wrong names only. */
    boolean misnamed(String file) {
        return meant.containsValue(file) && !has(file);
    }

    /** Returns whether rules that look for the rows of an absent file cannot be passed over. */
    boolean needs(FileSpec<?> file) {
        return misnamed(file.name()) || ((file.required() || neededHere(file)) && !part());
    }

    /** Returns whether a file is there whose rows count for nothing without this one. */
    private boolean neededHere(FileSpec<?> file) {
        return file.neededBy().stream()
                .anyMatch(other -> meant.containsValue(format.file(other).name()));
    }

    /**
     * Says what is there and should not be. Each name that is shown has findings and totals of its own, and there may be
     * any number of them: beyond the cap they are told by position, as findings about the set, which has its own cap.
     */
    void reportOthers(ProblemBook book) throws IOException {
        int unknown = reportFolders(book);
        int misnamed = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String right = meant.get(name);
            if (right == null && !mayHoldThem(name)) {
                book.add(found(FileRules.UNKNOWN_FILE, i, book.cap() - unknown++));
            } else if (right != null && !right.equals(name)) {
                book.add(misnamed(found(FileRules.MISNAMED_FILE, i, book.cap() - misnamed++), name, right));
            }
        }
    }

    /** A zip may hold the files themselves where none of them is here, which is said and nothing else. */
    private boolean mayHoldThem(String name) {
        return meant.isEmpty() && zip(name);
    }

    private static boolean zip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** In a package a folder is a stranger too; where it may hold the files themselves, that is said and nothing else. */
    private int reportFolders(ProblemBook book) throws IOException {
        if (!format.closed() || meant.isEmpty()) {
            return 0;
        }
        int unknown = 0;
        for (String folder : Stream.concat(source.folders().stream(), source.links().stream())
                .sorted(Names.ORDER)
                .toList()) {
            Place place = unknown++ < book.cap() && Names.showable(folder) ? Place.file(folder) : Place.set();
            book.add(format.use(FileRules.UNKNOWN_FILE).at(place).saying("it is a folder"));
        }
        return unknown;
    }

    /** Suggests the right name; of a file in another encoding it says that the name is not all. */
    private Problem misnamed(Problem problem, String name, String right) {
        Problem suggesting = problem.suggesting(suggested.getOrDefault(name, right));
        String encoding = Endings.otherThan(right, name);
        if (encoding == null) {
            return suggesting;
        }
        return suggesting.saying(
                has(right)
                        ? "it is %s, and the file is here in another encoding too; take one of the two out"
                                .formatted(encoding)
                        : "it is %s, and another name does not change that; transcode it, or have it read as it is (--any-encoding)"
                                .formatted(encoding));
    }

    /** Says what is not there and should be. */
    void reportMissing(ProblemBook book) throws IOException {
        if (meant.isEmpty()) {
            book.add(format.use(FileRules.NO_ROSTER_FILES)
                    .at(Place.set())
                    .saying(instead())
                    .with("other files here", names.size())
                    .with("folders here", source.folders().size()));
        } else if (!part()) {
            documented.stream()
                    .filter(Predicate.not(meant::containsValue))
                    .map(name -> format.layouts(name).get(0))
                    .filter(file -> file.uses(FileRules.MISSING_FILE))
                    .filter(file -> file.missed() || neededHere(file))
                    .forEach(file -> book.add(file.use(FileRules.MISSING_FILE).at(Place.file(file.name()))));
        }
    }

    /**
     * Returns whether nobody may expect the other files: a single one is looked at, or what is about a day is sent on
     * that day, which happens several times a day and without the rest.
     */
    boolean part() {
        return source.part()
                || (format.hasDay()
                        && meant.values().stream()
                                .flatMap(name -> format.layouts(name).stream())
                                .allMatch(FileSpec::ofTheDay));
    }

    private Problem found(Rule rule, int index, int room) {
        String name = names.get(index);
        return room > 0 && Names.showable(name)
                ? format.use(rule).at(Place.file(name))
                : format.use(rule).at(Place.set()).with("position in the listing", index + 1L);
    }

    /** Returns what there is where none of the format's files is. */
    private String instead() throws IOException {
        if (source.part()) {
            return "the name of this file is none of theirs";
        }
        for (String folder : source.folders().stream().sorted(Names.ORDER).toList()) {
            if (source.names(folder).stream().anyMatch(documented::contains)) {
                String which = Names.showable(folder) ? "the folder '%s'".formatted(folder) : "a folder";
                return "they are wrapped in %s; give what is in it, without the folder around it".formatted(which);
            }
        }
        for (String name : names) {
            if (zip(name)) {
                String which = Names.showable(name) ? "'%s'".formatted(name) : "a zip";
                return "they may be in %s; give that one, without anything around it".formatted(which);
            }
        }
        if (!names.isEmpty()) {
            return "only other files are";
        }
        return source.folders().isEmpty()
                ? "there is nothing"
                : "there are only folders, and the files are directly in none of them; a folder in a folder is not looked into";
    }
}
