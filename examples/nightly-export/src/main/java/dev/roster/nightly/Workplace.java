package dev.roster.nightly;

import dev.roster.parentsquare.ParentSquare;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of the job's own, for its owner's eyes only, gone when the job ends. */
final class Workplace implements Closeable {
    private final Path root;

    private Workplace(Path root) {
        this.root = root;
    }

    static Workplace open() throws IOException {
        return new Workplace(Files.createTempDirectory("roster-nightly-"));
    }

    /** Makes a folder. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** Unpacks the district that comes with the job; its people are made up. */
    Path sampleDistrict() throws IOException {
        Path folder = folder("sample-district");
        Set<String> names = new LinkedHashSet<>();
        ParentSquare.FORMAT.files().forEach(file -> names.add(file.name()));
        for (String name : names) {
            try (InputStream in = Workplace.class.getResourceAsStream("/sample-district/" + name)) {
                if (in == null) {
                    throw new IOException("the sample district comes without %s; build the job again".formatted(name));
                }
                Files.copy(in, folder.resolve(name));
            }
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** Returns where the folder is. */
    @Override
    public String toString() {
        return root.toString();
    }
}
