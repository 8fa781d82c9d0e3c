package dev.roster.samegoal;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.util.List;
import java.util.Set;

/** Makes {@link SameGoal} known to programs that look for formats. */
public final class SameGoalProvider implements FormatProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public SameGoalProvider() {}

    @Override
    public List<Format> formats() {
        return List.of(SameGoal.FORMAT);
    }

    @Override
    public Set<String> ids() {
        return Set.of(SameGoal.ID);
    }
}
