package dev.roster.race.byhand;

import com.opencsv.bean.CsvBindByName;
import org.jspecify.annotations.Nullable;

/** A row of {@code schools.csv}, as opencsv makes it. */
public final class SchoolBean implements Bean<School> {
    @CsvBindByName(column = "school_id")
    private @Nullable String schoolId;

    @CsvBindByName(column = "school_name")
    private @Nullable String schoolName;

    @CsvBindByName(column = "school_zip")
    private @Nullable String schoolZip;

    @CsvBindByName(column = "school_address")
    private @Nullable String schoolAddress;

    @CsvBindByName(column = "school_city")
    private @Nullable String schoolCity;

    @CsvBindByName(column = "school_state")
    private @Nullable String schoolState;

    @CsvBindByName(column = "principal_first_name")
    private @Nullable String principalFirstName;

    @CsvBindByName(column = "principal_last_name")
    private @Nullable String principalLastName;

    @CsvBindByName(column = "principal_email")
    private @Nullable String principalEmail;

    @CsvBindByName(column = "school_phone")
    private @Nullable String schoolPhone;

    /** Made by opencsv. */
    public SchoolBean() {}

    @Override
    public School row() {
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
