package dev.roster.parentsquare;

import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link Parent} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class ParentBuilder {
    private @Nullable String schoolId;
    private @Nullable String studentId;
    private @Nullable String parentId;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String email;
    private @Nullable String mobile;
    private @Nullable String language;
    private @Nullable Boolean primary;
    private @Nullable String relationship;

    ParentBuilder() {}

    ParentBuilder(Parent row) {
        schoolId = row.schoolId();
        studentId = row.studentId();
        parentId = row.parentId();
        firstName = row.firstName();
        lastName = row.lastName();
        email = row.email();
        mobile = row.mobile();
        language = row.language();
        primary = row.primary();
        relationship = row.relationship();
    }

    /** Sets {@link Parent#schoolId}. */
    public ParentBuilder schoolId(@Nullable String value) {
        schoolId = value;
        return this;
    }

    /** Sets {@link Parent#studentId}. */
    public ParentBuilder studentId(@Nullable String value) {
        studentId = value;
        return this;
    }

    /** Sets {@link Parent#parentId}. */
    public ParentBuilder parentId(@Nullable String value) {
        parentId = value;
        return this;
    }

    /** Sets {@link Parent#firstName}. */
    public ParentBuilder firstName(@Nullable String value) {
        firstName = value;
        return this;
    }

    /** Sets {@link Parent#lastName}. */
    public ParentBuilder lastName(@Nullable String value) {
        lastName = value;
        return this;
    }

    /** Sets {@link Parent#email}. */
    public ParentBuilder email(@Nullable String value) {
        email = value;
        return this;
    }

    /** Sets {@link Parent#mobile}. */
    public ParentBuilder mobile(@Nullable String value) {
        mobile = value;
        return this;
    }

    /** Sets {@link Parent#language}. */
    public ParentBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /** Sets {@link Parent#primary}. */
    public ParentBuilder primary(@Nullable Boolean value) {
        primary = value;
        return this;
    }

    /** Sets {@link Parent#relationship}. */
    public ParentBuilder relationship(@Nullable String value) {
        relationship = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public Parent build() {
        return new Parent(
                schoolId, studentId, parentId, firstName, lastName, email, mobile, language, primary, relationship);
    }
}
