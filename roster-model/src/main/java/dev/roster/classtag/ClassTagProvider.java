package dev.roster.classtag;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.util.List;
import java.util.Set;

/** Makes {@link ClassTag} known to programs that look for formats. */
public final class ClassTagProvider implements FormatProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public ClassTagProvider() {}

    @Override
    public List<Format> formats() {
        return List.of(ClassTag.FORMAT);
    }

    @Override
    public Set<String> ids() {
        return Set.of(ClassTag.ID);
    }
}
