package dev.roster.sftp;

import dev.roster.fixtures.dropbox.DropboxListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Looks, at each step of the server, whether every file of a flat delivery is wholly the old or wholly the new one. */
public class FlatWatch implements DropboxListener {
    private final Path directory;
    private final Map<String, byte[]> before;
    private final Map<String, byte[]> after;
    private final List<String> renamed = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    public FlatWatch(Path directory, Map<String, byte[]> before, Map<String, byte[]> after) {
        this.directory = directory;
        this.before = before;
        this.after = after;
    }

    /** Returns the names that files were given, in order. */
    public List<String> renamed() {
        return renamed;
    }

    /** Returns what was seen that must not be: names of files that were neither old nor new. */
    public List<String> wrong() {
        return wrong;
    }

    /** Returns each name with {@code old}, {@code new} or {@code wrong}. */
    public Map<String, String> states() throws IOException {
        Map<String, String> states = new TreeMap<>();
        for (String name : after.keySet()) {
            states.put(name, state(name));
        }
        return states;
    }

    private String state(String name) throws IOException {
        byte[] found = read(directory.resolve(name));
        if (Arrays.equals(found, after.get(name))) {
            return "new";
        }
        return Arrays.equals(found, before.get(name)) ? "old" : "wrong";
    }

    private static byte @Nullable [] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return null;
        }
    }

    private void look() throws IOException {
        states().forEach((name, state) -> {
            if (state.equals("wrong")) {
                wrong.add(name);
            }
        });
    }

    @Override
    public void opening(Path file) throws IOException {
        look();
    }

    @Override
    public void written(Path file) throws IOException {
        look();
    }

    @Override
    public void closed(Path file) throws IOException {
        look();
    }

    @Override
    public void renaming(Path from, Path to) throws IOException {
        look();
    }

    @Override
    public void renamed(Path from, Path to) throws IOException {
        renamed.add(to.getFileName().toString());
        look();
    }
}
