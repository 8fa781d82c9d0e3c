package dev.roster.validate;

import dev.roster.internal.text.Names;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of one set under their documented names, wherever the suffix of an upload without an epoch is in them. */
final class UploadedSet implements RosterSource {
    private final RosterSource place;
    private final Map<String, String> spelt = new TreeMap<>(Names.ORDER);

    /**
     * Takes the files of a place.
     *
     * @param documented what a name that is there stands for, where it is not itself
     * @param hidden names that are no files of the set
     */
    UploadedSet(RosterSource place, Map<String, String> documented, Set<String> hidden) throws IOException {
        this.place = place;
        for (String name : place.names()) {
            if (!hidden.contains(name)) {
                spelt.putIfAbsent(documented.getOrDefault(name, name), name);
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(spelt.keySet());
    }

    @Override
    public List<String> folders() throws IOException {
        return place.folders();
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return place.names(folder);
    }

    @Override
    public boolean part() {
        return place.part();
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return place.troubles();
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        return place.read(spelt.getOrDefault(name, name), sink);
    }
}
