package dev.roster.internal.place;

import dev.roster.internal.text.Names;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of one set under their documented names, wherever the suffix of an upload without an epoch is in them. */
final class UploadedSet extends ForwardingSource {
    private final Map<String, String> spelt = new TreeMap<>(Names.ORDER);

    /**
     * Takes the files of a place.
     *
     * @param documented what a name that is there stands for, where it is not itself
     * @param hidden names that are no files of the set
     */
    UploadedSet(RosterSource place, Map<String, String> documented, Set<String> hidden) throws IOException {
        super(place);
        for (String name : place.names()) {
            if (!hidden.contains(name)) {
                spelt.putIfAbsent(documented.getOrDefault(name, name), name);
            }
        }
    }

    /** Returns the names that files have here, by the documented ones, where they differ. */
    Map<String, String> spelt() {
        Map<String, String> others = new TreeMap<>(spelt);
        others.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return others;
    }

    @Override
    public List<String> names() {
        return List.copyOf(spelt.keySet());
    }

    @Override
    public boolean empty(String name) throws IOException {
        return super.empty(spelt.getOrDefault(name, name));
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        return super.read(spelt.getOrDefault(name, name), sink);
    }
}
