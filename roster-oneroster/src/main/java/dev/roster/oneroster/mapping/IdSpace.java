package dev.roster.oneroster.mapping;

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

    /** Returns the way back to a parent's id; who had none has none. */
    static Transform parentBack() {
        Transform back = PARENT.back();
        return new Transform(back.name(), back.says() + "; of one in `ps/unnamed` nothing", value -> {
            boolean unnamed = Ids.parts(UNNAMED_PARENT.prefix, value.toString()) != null;
            return unnamed ? null : back.step().apply(value);
        });
    }
}
