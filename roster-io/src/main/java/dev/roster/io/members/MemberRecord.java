package dev.roster.io.members;

import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of one record: names and texts as UTF-8 in one buffer, and what is wrong with them. Reused. */
final class MemberRecord {
    private static final int QUOTES_AND_SEPARATOR = 3; // a row is as large as it would be in CSV
    private static final int USUAL_BYTES = 1 << 10;
    private static final int NONE = -1;

    private final Limits limits;
    private byte[] buffer = new byte[USUAL_BYTES];
    private int size;
    private int[] bounds = new int[64];
    private long[] offsets = new long[16];
    private final Positions positions = new Positions();
    private int members;
    private int open;
    private boolean stopped;
    private long line;
    private long number;
    private boolean isName;
    private boolean whole;
    private int unsure;
    private boolean nested;
    private long texts;
    private @Nullable Rule fault;
    private String duty = "";
    private int faultMember = NONE;
    private List<Figure> figures = List.of();

    MemberRecord(Limits limits) {
        this.limits = limits;
    }

    void begin(long physicalLine, long record) {
        size = 0;
        members = 0;
        positions.clear();
        stopped = false;
        whole = true;
        nested = false;
        unsure = -1;
        line = physicalLine;
        number = record;
        texts = 0;
        fault = null;
        faultMember = NONE;
        figures = List.of();
    }

    /** Notes what is wrong with the record, and on which line of it; the first word stays. */
    void spoil(Rule rule, long physicalLine, String words, Figure... details) {
        if (fault == null) {
            fault = rule;
            duty = words;
            List<Figure> all = new ArrayList<>(List.of(details));
            if (physicalLine != line) {
                all.add(new Figure("on line", physicalLine));
            }
            figures = all;
        }
    }

    /** Notes what is wrong with the text of the member now read. */
    void spoilText(Rule rule, long physicalLine, String words, Figure... details) {
        if (fault == null) {
            spoil(rule, physicalLine, words, details);
            faultMember = stopped || isName ? NONE : members;
        }
    }

    /** Begins a member with its name, which {@link #append} takes. */
    void beginName(long physicalLine, long position) {
        if (members == limits.columns()) {
            spoil(SyntaxRules.OVER_LIMIT, line, "", new Figure("column limit", limits.columns()));
            stopped = true;
            whole = false;
        }
        if (4 * members + 4 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        isName = true;
        begin();
        at(position);
    }

    /** Ends the name. */
    void endName() {
        if (!stopped) {
            bounds[4 * members] = open;
            bounds[4 * members + 1] = size;
        }
    }

    /** Begins the member's text. */
    void beginText(long position) {
        if (!stopped) {
            offsets[members] = position;
            texts += QUOTES_AND_SEPARATOR;
        }
        isName = false;
        begin();
        at(position);
    }

    /** Ends the member. */
    void endText() {
        if (!stopped) {
            bounds[4 * members + 2] = open;
            bounds[4 * members + 3] = size;
            members++;
        }
    }

    private void begin() {
        if (!stopped) {
            push((byte) 0); // so that no text stands right after a quote
            open = size;
        }
    }

    /** Says where in the file the next byte stands, if it is not the one behind the last; -1 where nobody can tell. */
    void at(long position) {
        if (!stopped) {
            positions.at(size, position);
        }
    }

    /** Adds a byte to the name or text; beyond the limits it is dropped and noted. */
    void append(int octet) {
        if (stopped) {
            return;
        }
        if (size - open >= limits.cellBytes()) {
            spoilText(SyntaxRules.OVER_LIMIT, line, "", new Figure("cell limit in bytes", limits.cellBytes()));
            unsure();
        } else if (isName ? size - texts > limits.rowBytes() : texts > limits.rowBytes()) {
            spoilText(SyntaxRules.OVER_LIMIT, line, "", new Figure("row limit in bytes", limits.rowBytes()));
            stopped = true;
            whole = false;
        } else {
            push((byte) octet);
            texts += isName ? 0 : 1;
        }
    }

    /** Notes that members may be missing. */
    void cutShort() {
        whole = false;
    }

    /** Notes that nobody can tell what the member now read was to say; the first one stays. */
    void unsure() {
        unsure = unsure < 0 ? members : unsure;
    }

    /** Returns whether it is known what stands in a column: nothing, or the text of a member. */
    boolean told(int member) {
        return member < 0 ? whole : member != unsure;
    }

    /** Notes that what is no text, or no record, is also nested too deeply, which says more. */
    void deep(Figure limit) {
        nested = true;
        if (fault == null || fault.equals(SyntaxRules.NOT_TEXT) || fault.equals(SyntaxRules.BAD_STRUCTURE)) {
            fault = null;
            duty = "";
            figures = List.of();
            spoil(SyntaxRules.OVER_LIMIT, line, "", limit);
        }
    }

    /** Returns whether something in it is nested too deeply. */
    boolean nested() {
        return nested;
    }

    private void push(byte octet) {
        if (size == buffer.length) {
            buffer = Arrays.copyOf(buffer, size * 2);
        }
        buffer[size++] = octet;
    }

    /** Adds a character by its number; what is none, NUL among them, becomes bytes that are no UTF-8. */
    void appendPoint(int point) {
        Points.encode(point, this::append);
    }

    int members() {
        return members;
    }

    /** Returns a letter for each byte of a name, so that names differ where their bytes do. */
    String name(int member) {
        int from = bounds[4 * member];
        return new String(buffer, from, bounds[4 * member + 1] - from, StandardCharsets.ISO_8859_1);
    }

    int nameStart(int member) {
        return bounds[4 * member];
    }

    int nameEnd(int member) {
        return bounds[4 * member + 1];
    }

    boolean named(int member, byte[] name) {
        return Arrays.equals(buffer, bounds[4 * member], bounds[4 * member + 1], name, 0, name.length);
    }

    byte[] buffer() {
        return buffer;
    }

    int textStart(int member) {
        return bounds[4 * member + 2];
    }

    int textEnd(int member) {
        return bounds[4 * member + 3];
    }

    long offset(int member) {
        return offsets[member];
    }

    /** Returns where a byte of the buffer stands in the file, or -1 where nobody can tell. */
    long position(int index) {
        return positions.of(index);
    }

    long line() {
        return line;
    }

    long number() {
        return number;
    }

    @Nullable
    Rule fault() {
        return fault;
    }

    /** Returns what has to be in the place of the fault; empty where the rule says all. */
    String duty() {
        return duty;
    }

    /** Returns the member whose text is at fault, or -1. */
    int faultMember() {
        return faultMember;
    }

    /** Returns whether a byte is among what was read of names and texts. */
    boolean holds(char ascii) {
        for (int i = 0; i < size; i++) {
            if (buffer[i] == ascii) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the last bytes are these. */
    boolean endsWith(int... last) {
        for (int i = 0; i < last.length; i++) {
            int at = size - last.length + i;
            if (at < open || (buffer[at] & 0xff) != last[i]) {
                return false;
            }
        }
        return true;
    }

    List<Figure> figures() {
        return figures;
    }

    @Override
    public String toString() {
        return "MemberRecord[line=" + line + ", record=" + number + ", members=" + members + "]";
    }
}
