package dev.roster.problem;

import java.util.List;

/** The rules about people, sections, terms and attendance that more than one format uses. */
public final class SchoolRules {

    /** Not a language. */
    public static final Rule BAD_LANGUAGE = Rule.warning("bad_language")
            .means("the text is no language that receivers know")
            .fix("write an ISO 639-1 code such as es, or map the district's codes in the source system")
            .since("1.0");

    /** 0 or 1 where a word belongs. */
    public static final Rule FLAG_IN_TEXT = Rule.warning("flag_in_text")
            .means("a 0 or 1 stands where a word belongs, so it is likely the value of another column")
            .fix("write the word, such as Mother, or leave the cell blank")
            .since("1.0");

    /** Neither e-mail nor telephone. */
    public static final Rule UNREACHABLE_CONTACT = Rule.error("unreachable_contact")
            .means("nobody can reach this person: neither an e-mail nor a telephone is there")
            .fix("enter an e-mail or a telephone in the source system")
            .since("1.0");

    /** A group member without any identifier. */
    public static final Rule UNIDENTIFIED_MEMBER = Rule.error("unidentified_member")
            .means("a group member has no identifier, so nobody can say who is meant")
            .fix("fill one of the identifiers")
            .since("1.0");

    /** A contact without an id. */
    public static final Rule PARENT_WITHOUT_ID = Rule.warning("parent_without_id")
            .means("a contact has no id, so a changed e-mail or telephone makes a new person of it")
            .fix("send the id that the source system has for the contact")
            .since("1.0");

    /** Rows of one person that disagree. */
    public static final Rule INCONSISTENT_PERSON = Rule.warning("inconsistent_person")
            .means("rows of one person disagree on name, e-mail or telephone, which makes two accounts of one person")
            .fix("make the rows of the person agree")
            .since("1.0");

    /** Two primary teachers. */
    public static final Rule SEVERAL_PRIMARY_TEACHERS = Rule.error("several_primary_teachers")
            .means("a section has more than one primary teacher")
            .fix("mark one of the teachers as primary")
            .since("1.0");

    /** Several teachers and no primary one. */
    public static final Rule NO_PRIMARY_TEACHER = Rule.warning("no_primary_teacher")
            .means("a section has several teachers and none is primary; one's name becomes part of the section's")
            .fix("mark one of the teachers as primary")
            .since("1.0");

    /** Rows of one section that disagree. */
    public static final Rule INCONSISTENT_SECTION = Rule.error("inconsistent_section")
            .means("rows of one section disagree on its course, term or period")
            .fix("make the rows of the section agree")
            .since("1.0");

    /** A student of another school. */
    public static final Rule SCHOOL_DIFFERS = Rule.warning("school_differs")
            .means("the row's school is not the school of the student, the class or the group it names")
            .fix("check whose school is right; guests at another school's class are fine")
            .since("1.0");

    /** A school year that does not fit its term. */
    public static final Rule SCHOOL_YEAR_MISMATCH = Rule.warning("school_year_mismatch")
            .means("the school year is not the year in which the term's school year ends")
            .fix("write the calendar year in which the school year ends")
            .since("1.0");

    /** Attendance of another day. */
    public static final Rule STALE_ATTENDANCE = Rule.error("stale_attendance")
            .means("the row is not about the day; families would be told of absences of another day")
            .fix("send attendance of the day only")
            .since("1.0");

    /** A whole-day absence beside others. */
    public static final Rule ALL_DAY_AND_PERIODS = Rule.warning("all_day_and_periods")
            .means("a student has a whole-day entry and entries of periods on one day")
            .fix("send either the whole day or the periods")
            .since("1.0");

    /** Attendance by column without a map. */
    public static final Rule UNMAPPED_PERIODS = Rule.error("unmapped_periods")
            .means(
                    "nobody can say which period a column means, because the vendor's document contradicts itself; p0 = all day and p1 to p9 = periods 1 to 9 is likely meant, and never assumed")
            .fix("ask the vendor and write periods: for all of p0 to p9 into the profile, or send attendance by row")
            .since("1.0");

    /** Two layouts in one file. */
    public static final Rule MIXED_LAYOUTS = Rule.error("mixed_layouts")
            .means("the header has columns of two layouts of this file")
            .fix("write the file in one layout")
            .since("1.0");

    /** Quotation marks in a value. */
    public static final Rule QUOTE_IN_VALUE = Rule.warning("quote_in_value")
            .means("a value holds a quotation mark, which the receiver does not take")
            .fix("take the quotation mark out of the value in the source system")
            .since("1.0");

    /** More guardians than a student may have. */
    public static final Rule TOO_MANY_AGENTS = Rule.warning("too_many_agents")
            .means("a student has more guardians than the receiver takes, and nobody can say which it keeps")
            .fix("send those who need messages first, at most as many as documented")
            .since("1.0");

    /** Two schools in one school's upload. */
    public static final Rule SEVERAL_SCHOOLS = Rule.error("several_schools")
            .means("an upload of one school names more than one")
            .fix("send one school's rows only, or say 'upload: district' in the profile")
            .since("1.0");

    private SchoolRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(
                BAD_LANGUAGE,
                FLAG_IN_TEXT,
                UNREACHABLE_CONTACT,
                UNIDENTIFIED_MEMBER,
                PARENT_WITHOUT_ID,
                INCONSISTENT_PERSON,
                SEVERAL_PRIMARY_TEACHERS,
                NO_PRIMARY_TEACHER,
                INCONSISTENT_SECTION,
                SCHOOL_DIFFERS,
                SCHOOL_YEAR_MISMATCH,
                STALE_ATTENDANCE,
                ALL_DAY_AND_PERIODS,
                UNMAPPED_PERIODS,
                MIXED_LAYOUTS,
                QUOTE_IN_VALUE,
                TOO_MANY_AGENTS,
                SEVERAL_SCHOOLS);
    }
}
