package dev.roster.parentsquare;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;

/** The ParentSquare format: one set of files for a whole district, sent every evening; what is missing is removed. */
public final class ParentSquare {
    static final String ID = "parentsquare";

    /** The format. */
    public static final Format FORMAT = Format.named(ID)
            .version("2026")
            .receiver("ParentSquare")
            .files(
                    School.class,
                    Term.class,
                    Student.class,
                    Parent.class,
                    Staff.class,
                    Section.class,
                    Enrollment.class,
                    Attendance.class,
                    AttendanceByColumn.class,
                    Group.class,
                    GroupMember.class,
                    GroupUserMember.class,
                    EmergencyContact.class)
            .setRules(
                    OnePerson.amongStaff(),
                    OnePerson.amongParents(),
                    OtherSchool.thanTheStudents(Parent.class, "Contacts Data"),
                    OtherSchool.thanTheStudents(Enrollment.class, "Roster Data"),
                    OtherSchool.thanTheStudents(Attendance.class, "Attendance by row"),
                    OtherSchool.thanTheStudents(AttendanceByColumn.class, "Attendance by column"),
                    OtherSchool.thanTheGroups(GroupMember.class, "Groups Data, group_members.csv"))
            .build();

    /** {@code schools.csv}. */
    public static final FileSpec<School> SCHOOLS = FORMAT.file(School.class);

    /** {@code terms.csv}. */
    public static final FileSpec<Term> TERMS = FORMAT.file(Term.class);

    /** {@code students.csv}. */
    public static final FileSpec<Student> STUDENTS = FORMAT.file(Student.class);

    /** {@code parents.csv}. */
    public static final FileSpec<Parent> PARENTS = FORMAT.file(Parent.class);

    /** {@code staff.csv}. */
    public static final FileSpec<Staff> STAFF = FORMAT.file(Staff.class);

    /** {@code sections.csv}. */
    public static final FileSpec<Section> SECTIONS = FORMAT.file(Section.class);

    /** {@code rosters.csv}. */
    public static final FileSpec<Enrollment> ROSTERS = FORMAT.file(Enrollment.class);

    /** {@code attendance.csv} by row. */
    public static final FileSpec<Attendance> ATTENDANCE = FORMAT.file(Attendance.class);

    /** {@code attendance.csv} by column. */
    public static final FileSpec<AttendanceByColumn> ATTENDANCE_BY_COLUMN = FORMAT.file(AttendanceByColumn.class);

    /** {@code groups.csv}. */
    public static final FileSpec<Group> GROUPS = FORMAT.file(Group.class);

    /** {@code group_members.csv}. */
    public static final FileSpec<GroupMember> GROUP_MEMBERS = FORMAT.file(GroupMember.class);

    /** {@code group_user_members.csv}. */
    public static final FileSpec<GroupUserMember> GROUP_USER_MEMBERS = FORMAT.file(GroupUserMember.class);

    /** {@code emergency_contacts.csv}. */
    public static final FileSpec<EmergencyContact> EMERGENCY_CONTACTS = FORMAT.file(EmergencyContact.class);

    private ParentSquare() {}
}
