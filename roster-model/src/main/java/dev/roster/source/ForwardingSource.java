package dev.roster.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another source seen in another way: what a subclass does not answer, that source does, so that a question that is new
 * is answered by the place and not by what holds where nobody says.
 */
public abstract class ForwardingSource implements RosterSource {
    private final RosterSource source;

    /** Takes the source that is seen. */
    protected ForwardingSource(RosterSource source) {
        this.source = source;
    }

    @Override
    public List<String> names() throws IOException {
        return source.names();
    }

    @Override
    public List<String> folders() throws IOException {
        return source.folders();
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return source.names(folder);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public List<String> links() throws IOException {
        return source.links();
    }

    @Override
    public @Nullable RosterSource within(String folder) {
        return source.within(folder);
    }

    @Override
    public boolean empty(String name) throws IOException {
        return source.empty(name);
    }

    @Override
    public boolean part() {
        return source.part();
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return source.troubles();
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        return source.read(name, sink);
    }
}
