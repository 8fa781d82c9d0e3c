package dev.roster.io;

import dev.roster.internal.text.Names;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder under their documented names, however they are encoded; a suffix of an upload without an epoch
 * stays. Where one file is there in two encodings, the first in the order of {@link Encoding} stands for it, and any
 * other keeps its own name. The folders inside are seen in the same way.
 */
final class AnyEncoding extends ForwardingSource {
    private final RosterFolder folder;
    private final List<Format> formats;
    private final Map<String, List<String>> documented = new LinkedHashMap<>();

    AnyEncoding(RosterFolder folder, List<Format> formats) {
        super(folder);
        this.folder = folder;
        this.formats = List.copyOf(formats);
        for (Format format : formats) {
            Map<String, List<String>> own = new LinkedHashMap<>();
            UploadTree tree = format.uploadTree();
            for (FileSpec<?> file : format.files()) {
                own.putIfAbsent(file.name(), RosterReader.headers(file));
                if (tree != null) {
                    own.putIfAbsent(tree.suffixed(file.name()), RosterReader.headers(file));
                }
            }
            // what is a file of two formats has no columns where it has no records: that would tell one from the other
            own.forEach((name, headers) -> documented.merge(name, headers, (one, other) -> List.of()));
        }
    }

    /** Returns for each name that is listed the one that the file has. */
    private Map<String, String> found() throws IOException {
        List<String> names = folder.names();
        Map<String, String> found = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (String name : documented.keySet()) {
            for (Encoding encoding : Encoding.values()) {
                String encoded = encoding.nameOf(name);
                if (names.contains(encoded) && !found.containsKey(name)) {
                    found.put(name, encoded);
                    taken.add(encoded);
                }
            }
        }
        names.stream().filter(name -> !taken.contains(name)).forEach(name -> found.put(name, name));
        return found;
    }

    /** Returns the name that a file has. */
    String actual(String name) throws IOException {
        return found().getOrDefault(name, name);
    }

    /** Returns the folder whose files these are. */
    RosterFolder folder() {
        return folder;
    }

    @Override
    public List<String> names() throws IOException {
        return found().keySet().stream().sorted(Names.ORDER).toList();
    }

    @Override
    public boolean empty(String name) throws IOException {
        return folder.empty(actual(name));
    }

    @Override
    public @Nullable AnyEncoding within(String inner) {
        RosterFolder files = folder.within(inner);
        return files == null ? null : new AnyEncoding(files, formats);
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        return folder.read(actual(name), documented.getOrDefault(name, List.of()), sink);
    }

    @Override
    public String toString() {
        return "AnyEncoding[" + folder.path() + "]";
    }
}
