package dev.roster.parentsquare;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.util.List;
import java.util.Set;

/** Makes {@link ParentSquare} known to programs that look for formats. */
public final class ParentSquareProvider implements FormatProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public ParentSquareProvider() {}

    @Override
    public List<Format> formats() {
        return List.of(ParentSquare.FORMAT);
    }

    @Override
    public Set<String> ids() {
        return Set.of(ParentSquare.ID);
    }
}
