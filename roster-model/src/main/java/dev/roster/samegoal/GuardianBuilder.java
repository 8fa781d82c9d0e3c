package dev.roster.samegoal;

import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link Guardian} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class GuardianBuilder {
    private @Nullable String studentId;
    private @Nullable String guardianId;
    private @Nullable String lastName;
    private @Nullable String firstName;
    private @Nullable String relationship;
    private @Nullable String address;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String zip;
    private @Nullable String homePhone;
    private @Nullable String workPhone;
    private @Nullable String cellPhone;
    private @Nullable String email;
    private @Nullable String language;

    GuardianBuilder() {}

    GuardianBuilder(Guardian row) {
        studentId = row.studentId();
        guardianId = row.guardianId();
        lastName = row.lastName();
        firstName = row.firstName();
        relationship = row.relationship();
        address = row.address();
        city = row.city();
        state = row.state();
        zip = row.zip();
        homePhone = row.homePhone();
        workPhone = row.workPhone();
        cellPhone = row.cellPhone();
        email = row.email();
        language = row.language();
    }

    /** Sets {@link Guardian#studentId}. */
    public GuardianBuilder studentId(@Nullable String value) {
        studentId = value;
        return this;
    }

    /** Sets {@link Guardian#guardianId}. */
    public GuardianBuilder guardianId(@Nullable String value) {
        guardianId = value;
        return this;
    }

    /** Sets {@link Guardian#lastName}. */
    public GuardianBuilder lastName(@Nullable String value) {
        lastName = value;
        return this;
    }

    /** Sets {@link Guardian#firstName}. */
    public GuardianBuilder firstName(@Nullable String value) {
        firstName = value;
        return this;
    }

    /** Sets {@link Guardian#relationship}. */
    public GuardianBuilder relationship(@Nullable String value) {
        relationship = value;
        return this;
    }

    /** Sets {@link Guardian#address}. */
    public GuardianBuilder address(@Nullable String value) {
        address = value;
        return this;
    }

    /** Sets {@link Guardian#city}. */
    public GuardianBuilder city(@Nullable String value) {
        city = value;
        return this;
    }

    /** Sets {@link Guardian#state}. */
    public GuardianBuilder state(@Nullable String value) {
        state = value;
        return this;
    }

    /** Sets {@link Guardian#zip}. */
    public GuardianBuilder zip(@Nullable String value) {
        zip = value;
        return this;
    }

    /** Sets {@link Guardian#homePhone}. */
    public GuardianBuilder homePhone(@Nullable String value) {
        homePhone = value;
        return this;
    }

    /** Sets {@link Guardian#workPhone}. */
    public GuardianBuilder workPhone(@Nullable String value) {
        workPhone = value;
        return this;
    }

    /** Sets {@link Guardian#cellPhone}. */
    public GuardianBuilder cellPhone(@Nullable String value) {
        cellPhone = value;
        return this;
    }

    /** Sets {@link Guardian#email}. */
    public GuardianBuilder email(@Nullable String value) {
        email = value;
        return this;
    }

    /** Sets {@link Guardian#language}. */
    public GuardianBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public Guardian build() {
        return new Guardian(
                studentId,
                guardianId,
                lastName,
                firstName,
                relationship,
                address,
                city,
                state,
                zip,
                homePhone,
                workPhone,
                cellPhone,
                email,
                language);
    }
}
