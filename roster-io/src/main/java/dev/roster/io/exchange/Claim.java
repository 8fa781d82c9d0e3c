package dev.roster.io.exchange;

import dev.roster.io.exchange.PullLocation.Holds;
import dev.roster.io.exchange.PullLocation.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one location takes for itself: a path, and the files below it. Upper and lower case are one, as on some servers. */
record Claim(String own, List<String> files) {
    static Claim of(String path, FileType type, Holds holds, List<String> files) {
        return new Claim(
                fold(path),
                PullLocation.placements(path, type, holds, files).stream()
                        .map(Placement::path)
                        .map(Claim::fold)
                        .toList());
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    boolean clashes(Claim other) {
        return own.equals(other.own) || falls(other) || other.falls(this);
    }

    /** Tells whether one of these files is a path of the other's, or would have to be a folder on the way to one. */
    private boolean falls(Claim other) {
        List<String> theirs = new ArrayList<>(other.files);
        theirs.add(other.own);
        return files.stream()
                .anyMatch(mine -> theirs.stream().anyMatch(path -> path.equals(mine) || path.startsWith(mine + "/")));
    }

    static Wrong wrong(String where) {
        return new Wrong("this location takes the path of the one %s".formatted(where), "give each its own");
    }
}
