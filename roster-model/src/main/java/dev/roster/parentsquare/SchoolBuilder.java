package dev.roster.parentsquare;

import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link School} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class SchoolBuilder {
    private @Nullable String schoolId;
    private @Nullable String schoolName;
    private @Nullable String schoolZip;
    private @Nullable String schoolAddress;
    private @Nullable String schoolCity;
    private @Nullable String schoolState;
    private @Nullable String principalFirstName;
    private @Nullable String principalLastName;
    private @Nullable String principalEmail;
    private @Nullable String schoolPhone;

    SchoolBuilder() {}

    SchoolBuilder(School row) {
        schoolId = row.schoolId();
        schoolName = row.schoolName();
        schoolZip = row.schoolZip();
        schoolAddress = row.schoolAddress();
        schoolCity = row.schoolCity();
        schoolState = row.schoolState();
        principalFirstName = row.principalFirstName();
        principalLastName = row.principalLastName();
        principalEmail = row.principalEmail();
        schoolPhone = row.schoolPhone();
    }

    /** Sets {@link School#schoolId}. */
    public SchoolBuilder schoolId(@Nullable String value) {
        schoolId = value;
        return this;
    }

    /** Sets {@link School#schoolName}. */
    public SchoolBuilder schoolName(@Nullable String value) {
        schoolName = value;
        return this;
    }

    /** Sets {@link School#schoolZip}. */
    public SchoolBuilder schoolZip(@Nullable String value) {
        schoolZip = value;
        return this;
    }

    /** Sets {@link School#schoolAddress}. */
    public SchoolBuilder schoolAddress(@Nullable String value) {
        schoolAddress = value;
        return this;
    }

    /** Sets {@link School#schoolCity}. */
    public SchoolBuilder schoolCity(@Nullable String value) {
        schoolCity = value;
        return this;
    }

    /** Sets {@link School#schoolState}. */
    public SchoolBuilder schoolState(@Nullable String value) {
        schoolState = value;
        return this;
    }

    /** Sets {@link School#principalFirstName}. */
    public SchoolBuilder principalFirstName(@Nullable String value) {
        principalFirstName = value;
        return this;
    }

    /** Sets {@link School#principalLastName}. */
    public SchoolBuilder principalLastName(@Nullable String value) {
        principalLastName = value;
        return this;
    }

    /** Sets {@link School#principalEmail}. */
    public SchoolBuilder principalEmail(@Nullable String value) {
        principalEmail = value;
        return this;
    }

    /** Sets {@link School#schoolPhone}. */
    public SchoolBuilder schoolPhone(@Nullable String value) {
        schoolPhone = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public School build() {
        return new School(
                schoolId,
                schoolName,
                schoolZip,
                schoolAddress,
                schoolCity,
                schoolState,
                principalFirstName,
                principalLastName,
                principalEmail,
                schoolPhone);
    }
}
