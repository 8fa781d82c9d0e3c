package dev.roster.oneroster;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.util.List;

/** Makes the versions of {@link OneRoster} known to programs that look for formats. */
public final class OneRosterProvider implements FormatProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public OneRosterProvider() {}

    @Override
    public List<Format> formats() {
        return List.of(OneRoster.V1_0, OneRoster.V1_1, OneRoster.V1_2);
    }
}
