package dev.roster.io.members;

import dev.roster.io.csv.TroubleSink;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;

/**
 * Pulls the rows of a JSON or XML file, the header first, as record 0. The header has the columns of all records, which
 * is why a file is read twice: {@link #columns} looks for the names, the rows come after. A member that is absent is an
 * empty cell. Not for use by several threads. The stream is closed by whoever opened it.
 */
public final class MemberRows {
    private final MemberReader reader;
    private final TroubleSink troubles;
    private final Columns columns;
    private final MemberRecord record;
    private final IntToLongFunction positions;
    private final int[] members;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private boolean headerGiven;
    private boolean recordKept;

    /** How the records are written. */
    public enum Notation {
        /** An array of JSON objects. */
        JSON,
        /** JSON objects, one on each line. */
        LINES,
        /** XML elements. */
        XML
    }

    private MemberRows(MemberReader reader, Columns columns, Limits limits, TroubleSink troubles) {
        this.reader = reader;
        this.troubles = troubles;
        this.columns = columns;
        this.record = new MemberRecord(limits);
        this.positions = record::position;
        this.members = new int[columns.size()];
        for (int column = 0; column < members.length; column++) {
            ordinals.put(new String(columns.encoded(column), StandardCharsets.ISO_8859_1), column);
        }
    }

    /** Starts to read rows whose columns were looked for before. */
    public static MemberRows of(
            InputStream in, Notation notation, Columns columns, Limits limits, TroubleSink troubles) {
        return new MemberRows(reader(in, notation, limits, troubles), columns, limits, troubles);
    }

    /**
     * Reads a file to its end for the names of its columns.
     *
     * @param documented the columns of a file that has no record
     * @throws IOException if the stream fails; whoever reads the rows is told of what is wrong with the file
     */
    public static Columns columns(InputStream in, Notation notation, List<String> documented, Limits limits)
            throws IOException {
        MemberReader reader = reader(in, notation, limits, trouble -> {});
        Columns.Survey survey = new Columns.Survey(limits);
        MemberRecord record = new MemberRecord(limits);
        while (reader.next(record)) {
            survey.add(record);
        }
        return survey.columns(documented);
    }

    private static MemberReader reader(InputStream in, Notation notation, Limits limits, TroubleSink troubles) {
        return switch (notation) {
            case JSON -> new JsonReader(in, JsonReader.Layout.ARRAY, limits, troubles);
            case LINES -> new JsonReader(in, JsonReader.Layout.LINES, limits, troubles);
            case XML -> new XmlReader(in, limits, troubles);
        };
    }

    /**
     * Reads the next row.
     *
     * @param row takes the row; its bytes are valid until the next call
     * @return whether there was one
     * @throws IOException if the stream fails, or the taker of troubles does
     */
    public boolean next(RawRow row) throws IOException {
        if (!headerGiven) {
            headerGiven = true;
            recordKept = reader.next(record);
            return recordKept ? header(row, record.line()) : withoutRecords(row);
        }
        if (!recordKept && !reader.next(record)) {
            return false;
        }
        recordKept = false;
        fill(row);
        return true;
    }

    /** Nothing names the columns of a file without records, so that those of its documentation are taken. */
    private boolean withoutRecords(RawRow row) throws IOException {
        if (reader.refused()) {
            return false;
        }
        if (columns.size() == 0) {
            troubles.trouble(new SyntaxTrouble(SyntaxRules.EMPTY_FILE, 0, 0, Scope.FILE, List.of()));
            return false;
        }
        return header(row, 1);
    }

    private boolean header(RawRow row, long line) {
        columns.header(row, line);
        if (columns.over()) {
            row.spoil(SyntaxRules.OVER_LIMIT, line, columns.limit());
        } else if (columns.size() == 0 || columns.nestedOnly()) {
            record.spoil(SyntaxRules.BAD_STRUCTURE, line, "a record must have cells with names, and none has");
            row.spoil(Objects.requireNonNull(record.fault()), line, record.figures());
            row.explain(record.duty(), RawRow.NO_CELL);
        }
        return true;
    }

    private void fill(RawRow row) {
        int again = place();
        row.reset(record.buffer(), record.line(), record.number());
        row.placedBy(positions);
        for (int column = 0; column < members.length; column++) {
            int member = members[column];
            if (!record.told(member) || column == again) {
                break;
            }
            if (member < 0) {
                row.add(0, 0, 0);
            } else {
                row.add(record.textStart(member), record.textEnd(member), record.offset(member));
            }
        }
        if (record.fault() == null && again >= 0) {
            row.spoil(SyntaxRules.DUPLICATE_MEMBER, record.line(), List.of());
            row.explain("must stand once in a record", again);
        }
        if (record.fault() != null) {
            row.spoil(record.fault(), record.line(), record.figures());
            row.explain(record.duty(), record.faultMember() < 0 ? RawRow.NO_CELL : column(record.faultMember()));
        }
    }

    /** Says which member stands under each column, and returns one that has several, or -1. */
    private int place() {
        Arrays.fill(members, -1);
        int again = -1;
        for (int member = 0; member < record.members(); member++) {
            int column = column(member);
            if (column >= 0 && members[column] >= 0) {
                again = column;
            } else if (column >= 0) {
                members[column] = member;
            }
        }
        return again;
    }

    /** Members mostly stand in the order of the columns. */
    private int column(int member) {
        if (member < members.length && record.named(member, columns.encoded(member))) {
            return member;
        }
        return ordinals.getOrDefault(record.name(member), -1);
    }
}
