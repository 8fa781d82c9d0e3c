package dev.roster.problem;

import java.util.List;

/** The rules of bytes, quotes and row shapes: what a reader reports before anybody asks what the cells mean. */
public final class SyntaxRules {

    /** A byte order mark at the start. */
    public static final Rule BYTE_ORDER_MARK = Rule.warning("byte_order_mark")
            .means("the file starts with a byte order mark, which some receivers take for a part of the first header")
            .fix("save the file as UTF-8 without BOM")
            .since("1.0");

    /** Bytes that are not UTF-8. */
    public static final Rule BAD_ENCODING = Rule.error("bad_encoding")
            .means("the bytes are not UTF-8, so names would arrive damaged")
            .fix(
                    "export the file as UTF-8; Windows-1252 and UTF-16 are the usual culprits, and transcode --from-charset makes a copy in UTF-8")
            .since("1.0");

    /** Text that was taken for Windows-1252 or ISO-8859-1 on its way and encoded once more. */
    public static final Rule DOUBLE_ENCODING = Rule.warning("double_encoding")
            .means("the text was encoded twice, so that each accented letter arrives as two or three other characters")
            .fix("read the source as UTF-8 when exporting; do not save an exported file again as ANSI or Windows-1252")
            .since("1.0");

    /** Semicolons, tabs or bars where commas belong. */
    public static final Rule WRONG_SEPARATOR = Rule.error("wrong_separator")
            .means(
                    "the cells are not separated by commas and nothing else, so that the receiver does not see the columns")
            .fix("export with commas; spreadsheets take the separator from the country that the computer is set to")
            .since("1.0");

    /** Zero bytes, or nothing but blank lines. */
    public static final Rule EMPTY_FILE = Rule.error("empty_file")
            .means("the file has no header and no rows")
            .fix("run the export again; if nothing is to be sent, leave the file out on purpose")
            .since("1.0");

    /** A quote that is not closed, or not within the limit of a cell or a row. */
    public static final Rule UNCLOSED_QUOTE = Rule.error("unclosed_quote")
            .means("a quote opens on this line and is not closed, or not within the limit")
            .fix("close the quote, or double it where it belongs to the text")
            .since("1.0");

    /** Text after a closing quote, or a quote that ends a cell and that none begins. */
    public static final Rule STRAY_QUOTE = Rule.error("stray_quote")
            .means("a quote stands within a cell or only at its end, so nobody can tell where the cell begins and ends")
            .fix("double every quote that belongs to the text and quote the whole cell")
            .since("1.0");

    /** A line break inside a quoted cell. */
    public static final Rule LINE_BREAK_IN_CELL = Rule.warning("line_break_in_cell")
            .means("a cell holds a line break, which many receivers take for the end of the row")
            .fix("remove the line break in the source system")
            .since("1.0");

    /** More or fewer cells than the header. */
    public static final Rule RAGGED_ROW = Rule.error("ragged_row")
            .means("the row has more or fewer cells than the header, so values stand under the wrong columns")
            .fix("quote cells that hold a comma, and write every column in every row")
            .since("1.0");

    /** A cell, a row or a file beyond its limit. */
    public static final Rule OVER_LIMIT = Rule.error("over_limit")
            .means("a cell or row is larger than the limit, which is almost always a lost quote or a wrong file")
            .fix("look at the start of the row for a quote that is never closed; raise the limit only on purpose")
            .since("1.0");

    /** A zip that cannot be read, or holds a file twice. */
    public static final Rule BAD_ARCHIVE = Rule.error("bad_archive")
            .means("the zip is damaged, packed in a way we do not know, or holds a file twice")
            .fix("make the zip again with an ordinary tool, without a password, each file once")
            .since("1.0");

    /** JSON or XML that is not well-formed, or not laid out as records. */
    public static final Rule BAD_STRUCTURE = Rule.error("bad_structure")
            .means("the JSON or XML is not well-formed here, or not laid out as records of cells")
            .fix(
                    "write it with a library, as docs/encodings.md shows; a file that was cut off has to be exported again")
            .since("1.0");

    /** A JSON value or an XML element that is no text. */
    public static final Rule NOT_TEXT = Rule.error("not_text")
            .means(
                    "a cell is a number, true, false, a list or an object, and not text, so that zeros and digits may be lost")
            .fix("write every cell as a string, as it would stand in CSV; null is a blank cell")
            .since("1.0");

    /** A JSON object or an XML row that has a column twice. */
    public static final Rule DUPLICATE_MEMBER = Rule.error("duplicate_member")
            .means("a record has the same column twice, and nobody can say which cell counts")
            .fix("write each column once in each record")
            .since("1.0");

    /** XML with a document type. */
    public static final Rule DOCUMENT_TYPE = Rule.error("document_type")
            .means("the XML declares a document type, whose entities can fill the memory or read other files")
            .fix("write the XML without DOCTYPE and without entities of its own")
            .since("1.0");

    private SyntaxRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(
                BYTE_ORDER_MARK,
                BAD_ENCODING,
                DOUBLE_ENCODING,
                WRONG_SEPARATOR,
                EMPTY_FILE,
                UNCLOSED_QUOTE,
                STRAY_QUOTE,
                LINE_BREAK_IN_CELL,
                RAGGED_ROW,
                OVER_LIMIT,
                BAD_STRUCTURE,
                NOT_TEXT,
                DUPLICATE_MEMBER,
                DOCUMENT_TYPE,
                BAD_ARCHIVE);
    }
}
