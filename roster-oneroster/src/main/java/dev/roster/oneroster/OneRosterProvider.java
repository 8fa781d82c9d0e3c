package dev.roster.oneroster;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.util.List;
import java.util.Set;

/** Makes the versions of {@link OneRoster} known to programs that look for formats. */
public final class OneRosterProvider implements FormatProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public OneRosterProvider() {}

    @Override
    public List<Format> formats() {
        return List.of(OneRoster.V1_0, OneRoster.V1_1, OneRoster.V1_2);
    }

    @Override
    public Set<String> ids() {
        return Set.of(OneRoster.ID + "1.0", OneRoster.ID + "1.1", OneRoster.ID + "1.2");
    }
}
