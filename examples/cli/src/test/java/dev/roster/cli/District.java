package dev.roster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up district of every file on disk, to be broken by a test. */
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

    private static final String TERMS = """
            school_id,term_id,term_name,portion,start_date,end_date,school_year
            1,t1,Fall,semester,2026-09-01,2027-01-31,2027
            """;
    private static final String PARENTS = """
            school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship
            1,s1,g1,Eva,Oak,eva@example.org,5555550110,es,1,Mother
            2,s2,g2,Max,Elm,,5555550111,,,
            """;
    private static final String STAFF = """
            school_id,staff_id,title,first_name,last_name,email,mobile,login
            1,p1,,Pia,Fir,pia@example.org,,
            1,p2,,Leo,Yew,leo@example.org,5555550120,leo
            2,p3,,Amy,Ash,amy@example.org,,
            """;
    private static final String ATTENDANCE = """
            school_id,student_id,date,period,code
            1,s1,2026-10-01,2,A
            """;
    private static final String GROUPS = """
            school_id,group_id,group_name,category
            1,b7,Bus 7,Transport
            """;
    private static final String GROUP_MEMBERS = """
            school_id,group_id,student_id
            1,b7,s1
            """;
    private static final String GROUP_USER_MEMBERS = """
            school_id,group_id,staff_id,parent_id,email,mobile,role
            1,b7,p1,,,,owner
            1,b7,,g1,,,member
            """;
    private static final String EMERGENCY_CONTACTS = """
            school_id,student_id,contact_id,first_name,last_name,email,phone
            1,s1,c1,Joe,Oak,,5555550130
            """;

    static District in(Path folder) {
        return new District(folder)
                .with("schools.csv", SCHOOLS)
                .with("terms.csv", TERMS)
                .with("students.csv", STUDENTS)
                .with("parents.csv", PARENTS)
                .with("staff.csv", STAFF)
                .with("sections.csv", SECTIONS)
                .with("rosters.csv", ROSTERS)
                .with("attendance.csv", ATTENDANCE)
                .with("groups.csv", GROUPS)
                .with("group_members.csv", GROUP_MEMBERS)
                .with("group_user_members.csv", GROUP_USER_MEMBERS)
                .with("emergency_contacts.csv", EMERGENCY_CONTACTS);
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
