package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Each file at a path of its own, from which the receiver fetches it, such as the pull locations of SameGoal's data
 * imports. What lies there is replaced.
 *
 * @param paths the absolute remote path of each file, by its documented name
 * @param replace how a file takes the place of an older one
 */
public record ExposeLayout(Map<String, String> paths, Replace replace) implements NamedLayout {
    /** Copies the paths; refuses one that is not absolute, climbs, or stands for two files. */
    public ExposeLayout {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no file has a path; name one for each file that is fetched");
        }
        paths.values().forEach(RemotePath::requireFile);
        if (List.copyOf(paths.values()).stream().distinct().count() != paths.size()) {
            throw new IllegalArgumentException("two files have the same path; each needs its own");
        }
        paths = Map.copyOf(paths);
    }

    /** Returns a copy that replaces in another way. */
    public ExposeLayout withReplace(Replace other) {
        return new ExposeLayout(paths, other);
    }

    @Override
    public String name() {
        return "expose";
    }

    /** Returns the directory that all paths share. */
    @Override
    public String directory() {
        return paths.values().stream()
                .map(RemotePath::parent)
                .reduce(ExposeLayout::shared)
                .orElse("/");
    }

    @Override
    public String pathOf(String file) {
        String path = paths.get(file);
        if (path == null) {
            throw new IllegalArgumentException("the layout has no path for '%s'; it has some for %s"
                    .formatted(file, new TreeMap<>(paths).keySet()));
        }
        return path;
    }

    private static String shared(String some, String other) {
        String candidate = some;
        while (!candidate.equals("/") && !other.equals(candidate) && !other.startsWith(candidate + "/")) {
            candidate = RemotePath.parent(candidate);
        }
        return candidate;
    }
}
