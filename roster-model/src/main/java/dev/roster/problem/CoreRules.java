package dev.roster.problem;

import java.util.List;

/** The rules of headers, cells, keys, references, groups and sets that more than one format uses. */
public final class CoreRules {

    /** A header and no rows. */
    public static final Rule NO_ROWS = Rule.warning("no_rows")
            .means("the file has a header and no rows; where missing means removed, this removes everybody")
            .fix("run the export again; leave the file out if nothing is to be said")
            .since("1.0");

    /** The header of a layout that no vendor confirmed. */
    public static final Rule DRAFT_LAYOUT = Rule.warning("draft_layout")
            .means("the vendor's header is not confirmed, so the names of the columns are ours")
            .fix("copy the header of the vendor's sample file into the profile")
            .since("1.0");

    /** No cell of the first record is a header. */
    public static final Rule MISSING_HEADER = Rule.error("missing_header")
            .means("the first line holds no known header, so it looks like data")
            .fix("write the documented header as the first line")
            .since("1.0");

    /** A documented column that is not there. */
    public static final Rule MISSING_COLUMN = Rule.error("missing_column")
            .means("a documented column is missing")
            .fix("write the column, with blank cells where there is no value")
            .since("1.0");

    /** A header that is nearly a documented one. */
    public static final Rule MISNAMED_COLUMN = Rule.error("misnamed_column")
            .means("a header is misspelt; headers must match exactly")
            .fix("spell the header as suggested")
            .since("1.0");

    /** A header nobody declared. */
    public static final Rule UNKNOWN_COLUMN = Rule.warning("unknown_column")
            .means("a column is not documented; it may be ignored, or become visible to families")
            .fix("leave the column out, or declare it in the profile")
            .since("1.0");

    /** The same column twice. */
    public static final Rule DUPLICATE_COLUMN = Rule.error("duplicate_column")
            .means("two headers name the same column, and nobody can say which of them counts")
            .fix("remove one of the two columns")
            .since("1.0");

    /** Columns in another order, where the order counts. */
    public static final Rule COLUMN_ORDER = Rule.error("column_order")
            .means("the columns are not in the documented order, and receivers may go by it")
            .fix("write the columns in the documented order, those of one's own after them")
            .since("1.0");

    /** A blank cell where a value is required. */
    public static final Rule MISSING_VALUE = Rule.error("missing_value")
            .means("a required cell is blank")
            .fix("fill the value in the source system")
            .since("1.0");

    /** Not a date. */
    public static final Rule BAD_DATE = Rule.error("bad_date")
            .means("the text is not a date in an accepted spelling, or no day of the calendar")
            .fix("write dates as documented; spreadsheets like to change them")
            .since("1.0");

    /** Not a number. */
    public static final Rule BAD_NUMBER = Rule.error("bad_number")
            .means("the text is not a number of the documented kind")
            .fix("write plain digits, without separators, units or exponents")
            .since("1.0");

    /** Neither of the two texts of a flag. */
    public static final Rule BAD_FLAG = Rule.error("bad_flag")
            .means("the text is neither of the two documented values for yes and no")
            .fix("write one of the two values, or leave the cell blank")
            .since("1.0");

    /** Not in a closed list. */
    public static final Rule NOT_IN_LIST = Rule.error("not_in_list")
            .means("the value is not in the documented list")
            .fix("write one of the listed values exactly, or declare the district's codes in the profile")
            .since("1.0");

    /** A list cell with blank items. */
    public static final Rule BAD_LIST = Rule.error("bad_list")
            .means("the cell is not a list as documented")
            .fix("divide the items as documented, without blank ones")
            .since("1.0");

    /** Two lists of which one does not go with the other. */
    public static final Rule UNPAIRED_LISTS = Rule.error("unpaired_lists")
            .means("two lists belong together item by item, and have different numbers of items")
            .fix("write one item of the second list for each of the first, in the same order")
            .since("1.0");

    /** White space in an identifier. */
    public static final Rule SPACE_IN_ID = Rule.error("space_in_id")
            .means("an identifier holds white space, so files that refer to it will not find it")
            .fix("correct the identifier in the source system; do not delete the space by hand, two may become one")
            .since("1.0");

    /** Characters that an identifier may not have. */
    public static final Rule BAD_ID = Rule.error("bad_id")
            .means("an identifier holds characters that the receiver does not take")
            .fix("send an identifier of the source system that has the documented characters only")
            .since("1.0");

    /** Not ten digits. */
    public static final Rule BAD_PHONE = Rule.error("bad_phone")
            .means("a telephone number is not ten digits")
            .fix("write ten digits without spaces, dashes, brackets or country code")
            .since("1.0");

    /** Not an e-mail address. */
    public static final Rule BAD_EMAIL = Rule.error("bad_email")
            .means("the text is not an e-mail address")
            .fix("write one address with one @ and a domain with a dot, without white space")
            .since("1.0");

    /** Longer than documented. */
    public static final Rule TOO_LONG = Rule.error("too_long")
            .means("the text is longer than documented and would be cut or refused")
            .fix("shorten the value in the source system")
            .since("1.0");

    /** A start after its end. */
    public static final Rule DATE_ORDER = Rule.error("date_order")
            .means("the start is after the end")
            .fix("correct one of the two dates")
            .since("1.0");

    /** A key that stands twice. */
    public static final Rule DUPLICATE_KEY = Rule.error("duplicate_key")
            .means("two rows have the same key; the receiver keeps one of them and nobody can say which")
            .fix("remove one row, or correct its key in the source system")
            .since("1.0");

    /** A unique value that stands twice. */
    public static final Rule DUPLICATE_VALUE = Rule.error("duplicate_value")
            .means("a value that must be unique stands on another row too")
            .fix("correct one of the rows; members of a household often share an e-mail or a phone")
            .since("1.0");

    /** A reference to nothing. */
    public static final Rule DANGLING_REFERENCE = Rule.error("dangling_reference")
            .means("the row refers to a row that is not there")
            .fix("send the row that is referred to, or correct the identifier; look for lost leading zeros")
            .since("1.0");

    /** A reference to a row of the wrong kind. */
    public static final Rule WRONG_KIND_OF_REFERENCE = Rule.error("wrong_kind_of_reference")
            .means("the row refers to a row of another kind than is allowed here")
            .fix("refer to a row of the documented kind")
            .since("1.0");

    private CoreRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(
                NO_ROWS,
                DRAFT_LAYOUT,
                MISSING_HEADER,
                MISSING_COLUMN,
                MISNAMED_COLUMN,
                UNKNOWN_COLUMN,
                DUPLICATE_COLUMN,
                COLUMN_ORDER,
                MISSING_VALUE,
                BAD_DATE,
                BAD_NUMBER,
                BAD_FLAG,
                NOT_IN_LIST,
                BAD_LIST,
                UNPAIRED_LISTS,
                SPACE_IN_ID,
                BAD_ID,
                BAD_PHONE,
                BAD_EMAIL,
                TOO_LONG,
                DATE_ORDER,
                DUPLICATE_KEY,
                DUPLICATE_VALUE,
                DANGLING_REFERENCE,
                WRONG_KIND_OF_REFERENCE);
    }
}
