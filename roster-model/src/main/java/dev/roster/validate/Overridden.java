package dev.roster.validate;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.ProfileRules;
import dev.roster.problem.Rule;
import dev.roster.spec.Format;
import dev.roster.spec.SeverityOverride;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What became of the severities that were agreed: which are over, which nobody can date, which nothing needed. */
final class Overridden {
    private final Format format;
    private final List<SeverityOverride> overrides;
    private final Set<SeverityOverride> unused;

    Overridden(Format format) {
        this.format = format;
        this.overrides = format.overrides();
        this.unused = new HashSet<>(overrides);
    }

    /** Looks at a finding. */
    void see(Problem problem) {
        if (!unused.isEmpty()) {
            unused.removeIf(override -> override.covers(problem));
        }
    }

    /**
     * Says what there is to say.
     *
     * @param ran whether the rule of an override was looked at, so that it could have been broken
     */
    void report(ProblemBook book, Predicate<SeverityOverride> ran) {
        List<SeverityOverride> idle =
                overrides.stream().filter(unused::contains).filter(ran).toList();
        for (SeverityOverride override : overrides) {
            if (override.expired(format.day())) {
                book.add(finding(ProfileRules.EXPIRED_OVERRIDE, override, "ended on " + override.until()));
            } else if (idle.contains(override)) {
                book.add(finding(ProfileRules.UNUSED_OVERRIDE, override, "had nothing to do"));
            }
            if (format.day() == null && override.until() != null) {
                book.add(finding(ProfileRules.UNCHECKED_EXPIRY, override, "ends on " + override.until()));
            }
        }
    }

    private Problem finding(Rule rule, SeverityOverride override, String what) {
        boolean ofColumn = !override.column().isEmpty();
        Place place = override.file().isEmpty() ? Place.set() : Place.file(override.file());
        return format.use(rule)
                .at(place)
                .on(ofColumn ? List.of(override.column()) : List.of())
                .saying((ofColumn ? "has an override of %s that %s" : "the one of %s %s")
                        .formatted(override.code(), what));
    }
}
