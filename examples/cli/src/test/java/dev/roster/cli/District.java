package dev.roster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up district of four files on disk, to be broken by a test. */
record District(Path folder) {
    static final String SCHOOLS = """
            school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,principal_last_name,principal_email,school_phone
            1,North School,90001,1 Road,Springfield,CA,Ann,Lee,ann@example.org,5555550100
            2,South School,90001,2 Road,Springfield,CA,Bob,Ray,bob@example.org,5555550101
            """;
    static final String STUDENTS = """
            school_id,student_id,state_student_id,first_name,last_name,grade_level,status,student_email,cellphone,address_line1,address_line2,city,postal_code
            1,s1,,Zoe,Oak,3,1,zoe@example.org,5555550102,,,,
            2,s2,x2,Ida,Elm,-1,0,,,3 Road,,Springfield,90001
            """;
    static final String SECTIONS = """
            school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary
            1,a,t1,p1,Algebra,2,,1
            1,a,t1,p2,Algebra,2,,0
            2,a,,p3,Biology,,,
            """;
    static final String ROSTERS = """
            school_id,section_id,student_id
            1,a,s1
            2,a,s2
            """;

    static District in(Path folder) {
        return new District(folder)
                .with("schools.csv", SCHOOLS)
                .with("students.csv", STUDENTS)
                .with("sections.csv", SECTIONS)
                .with("rosters.csv", ROSTERS);
    }

    District with(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that is there by another. */
    District mend(String file, String found, String other) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(found)) {
                throw new IllegalArgumentException("%s has no '%s'".formatted(file, found));
            }
            return with(file, text.replace(found, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return folder.toString();
    }
}
