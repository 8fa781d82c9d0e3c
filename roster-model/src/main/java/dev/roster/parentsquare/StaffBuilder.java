package dev.roster.parentsquare;

import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link Staff} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class StaffBuilder {
    private @Nullable String schoolId;
    private @Nullable String staffId;
    private @Nullable String title;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String email;
    private @Nullable String mobile;
    private @Nullable String login;

    StaffBuilder() {}

    StaffBuilder(Staff row) {
        schoolId = row.schoolId();
        staffId = row.staffId();
        title = row.title();
        firstName = row.firstName();
        lastName = row.lastName();
        email = row.email();
        mobile = row.mobile();
        login = row.login();
    }

    /** Sets {@link Staff#schoolId}. */
    public StaffBuilder schoolId(@Nullable String value) {
        schoolId = value;
        return this;
    }

    /** Sets {@link Staff#staffId}. */
    public StaffBuilder staffId(@Nullable String value) {
        staffId = value;
        return this;
    }

    /** Sets {@link Staff#title}. */
    public StaffBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    /** Sets {@link Staff#firstName}. */
    public StaffBuilder firstName(@Nullable String value) {
        firstName = value;
        return this;
    }

    /** Sets {@link Staff#lastName}. */
    public StaffBuilder lastName(@Nullable String value) {
        lastName = value;
        return this;
    }

    /** Sets {@link Staff#email}. */
    public StaffBuilder email(@Nullable String value) {
        email = value;
        return this;
    }

    /** Sets {@link Staff#mobile}. */
    public StaffBuilder mobile(@Nullable String value) {
        mobile = value;
        return this;
    }

    /** Sets {@link Staff#login}. */
    public StaffBuilder login(@Nullable String value) {
        login = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public Staff build() {
        return new Staff(schoolId, staffId, title, firstName, lastName, email, mobile, login);
    }
}
