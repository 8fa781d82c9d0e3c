package dev.roster.io;

import dev.roster.internal.text.Names;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder under their documented names, however they are encoded. Where one file is there in two
 * encodings, the first in the order of {@link Encoding} stands for it, and any other keeps its own name.
 */
final class AnyEncoding implements RosterSource {
    private final RosterFolder folder;
    private final Map<String, List<String>> documented = new LinkedHashMap<>();

    AnyEncoding(RosterFolder folder, List<Format> formats) {
        this.folder = folder;
        for (Format format : formats) {
            format.files().forEach(file -> documented.putIfAbsent(file.name(), RosterReader.headers(file)));
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

    @Override
    public List<String> names() throws IOException {
        return found().keySet().stream().sorted(Names.ORDER).toList();
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        String file = found().getOrDefault(name, name);
        return folder.read(file, documented.getOrDefault(name, List.of()), sink);
    }

    @Override
    public List<String> folders() throws IOException {
        return folder.folders();
    }

    @Override
    public List<String> names(String inner) throws IOException {
        return folder.names(inner);
    }

    @Override
    public boolean part() {
        return folder.part();
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return folder.troubles();
    }

    @Override
    public String toString() {
        return "AnyEncoding[" + folder.path() + "]";
    }
}
