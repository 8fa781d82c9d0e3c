package dev.roster.race.byhand;

import com.opencsv.bean.CsvBindByName;
import org.jspecify.annotations.Nullable;

/** A row of {@code staff.csv}, as opencsv makes it. */
public final class StaffBean implements Bean<Staff> {
    @CsvBindByName(column = "school_id")
    private @Nullable String schoolId;

    @CsvBindByName(column = "staff_id")
    private @Nullable String staffId;

    @CsvBindByName(column = "title")
    private @Nullable String title;

    @CsvBindByName(column = "first_name")
    private @Nullable String firstName;

    @CsvBindByName(column = "last_name")
    private @Nullable String lastName;

    @CsvBindByName(column = "email")
    private @Nullable String email;

    @CsvBindByName(column = "mobile")
    private @Nullable String mobile;

    @CsvBindByName(column = "login")
    private @Nullable String login;

    /** Made by opencsv. */
    public StaffBean() {}

    @Override
    public Staff row() {
        return new Staff(schoolId, staffId, title, firstName, lastName, email, mobile, login);
    }
}
