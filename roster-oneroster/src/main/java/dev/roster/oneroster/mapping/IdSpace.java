package dev.roster.oneroster.mapping;

import dev.roster.oneroster.mapping.Expression.Changed;
import dev.roster.oneroster.mapping.Expression.FirstFilled;
import dev.roster.spec.FileSpec;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A name space of ids that are made of a vendor's: OneRoster has one space for everything. */
enum IdSpace {
    SCHOOL("ps/school"),
    TERM("ps/term"),
    COURSE("ps/course"),
    SECTION("ps/section"),
    STUDENT("ps/student"),
    PARENT("ps/parent"),
    /** Parents without an id of their own, by a digest of what else tells them apart. */
    UNNAMED_PARENT("ps/unnamed"),
    STAFF("ps/staff"),
    TEACHING("ps/teaching"),
    ROSTER("ps/roster"),
    ROLE("ps/role"),
    CLASSTAG_COURSE("ct/course"),
    CLASSTAG_ENROLLMENT("ct/enrollment"),
    CLASSTAG_ROLE("ct/role"),
    CLASSTAG_GUARDIAN("ct/guardian"),
    /** Guardians without an id of their own. */
    CLASSTAG_UNNAMED("ct/unnamed"),
    SAMEGOAL_SCHOOL("sg/school"),
    SAMEGOAL_STUDENT("sg/student"),
    SAMEGOAL_GUARDIAN("sg/guardian"),
    /** Guardians without an id of their own. */
    SAMEGOAL_UNNAMED("sg/unnamed"),
    SAMEGOAL_ROLE("sg/role");

    private final String prefix;

    IdSpace(String prefix) {
        this.prefix = prefix;
    }

    /** Returns an id in the space. */
    Expression id(Expression... parts) {
        return Expression.id(prefix, parts);
    }

    /** Returns an id in the space that is a digest of what it is made of. */
    Expression digest(Expression... parts) {
        return Expression.digestId(prefix, parts);
    }

    /** Returns the way back. */
    Transform back() {
        return Shared.idOf(prefix);
    }

    /** Returns the transform that has no place for an id of the space, because who has it had none. */
    Transform none() {
        return new Transform(
                "id but of " + prefix,
                "as it is; an id `%s/…` that this SDK made has no place".formatted(prefix),
                value -> Ids.parts(prefix, value.toString()) == null ? new Carried(value, Fate.KEPT) : null);
    }

    /**
     * Returns what tells whom or what a row is about, where the way back may give several the same key: the ids as they
     * were; nothing where the key itself does (reading M16).
     */
    static List<Expression> entity(Flow flow, FileSpec<?> target) {
        List<Expression> keys = target.keys().get(0).columns().stream()
                .map(column -> flow.fills().get(target.columns().get(column).component()))
                .filter(Objects::nonNull)
                .toList();
        List<Expression> whole = keys.stream().map(IdSpace::whole).toList();
        return whole.equals(keys) ? List.of() : whole;
    }

    private static Expression whole(Expression id) {
        if (id instanceof Changed changed) {
            Expression of = whole(changed.of());
            boolean way = Stream.of(values())
                    .anyMatch(space -> space.back().name().equals(changed.by().name()));
            return way ? of : new Changed(of, changed.by());
        }
        return id instanceof FirstFilled choices
                ? new FirstFilled(choices.choices().stream().map(IdSpace::whole).toList())
                : id;
    }
}
