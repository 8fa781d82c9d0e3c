package dev.roster.io.members;

import dev.roster.io.csv.LikelyFile;
import dev.roster.io.csv.TroubleSink;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Pulls the records of a stream, each as members by name, and reads on behind broken ones where it can tell the next.
 * Memory is bounded by the limits, whatever the nesting or the length of a text.
 */
abstract class MemberReader {
    /** How deep values that are no cells may be nested before that itself is what is wrong with them. */
    static final int MOST_NESTING = 64;

    final Bytes bytes;
    private final Limits limits;
    private final TroubleSink troubles;
    private long records;
    private boolean begun;
    private boolean done;
    private boolean refused;

    MemberReader(InputStream in, Limits limits, TroubleSink troubles) {
        this.bytes = new Bytes(in, limits.fileBytes());
        this.limits = limits;
        this.troubles = troubles;
    }

    /**
     * Reads the next record.
     *
     * @return whether there was one
     * @throws IOException if the stream fails; what is wrong with the file is told to the taker of troubles
     */
    final boolean next(MemberRecord record) throws IOException {
        if (!begun) {
            begun = true;
            begin();
        }
        while (!done) {
            try {
                if (read(record)) {
                    return true;
                }
                done = true;
            } catch (Broken broken) {
                long line = bytes.line();
                boolean begunHere = records > 0 && record.number() == records;
                if (broken.isCutOff()) {
                    cutOff();
                } else if (!recovers(record)) {
                    giveUp(line);
                } else if (begunHere) {
                    record.cutShort();
                    record.spoil(SyntaxRules.BAD_STRUCTURE, line, broken.duty());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean recovers(MemberRecord record) throws IOException {
        try {
            return recover(record);
        } catch (Broken broken) {
            return false;
        }
    }

    private void begin() throws IOException {
        LikelyFile other = bytes.likely();
        if (other != null) {
            refuse(SyntaxRules.BAD_ENCODING, 0, "likely " + other.words(), new Figure("byte offset", other.badByte()));
            return;
        }
        if (bytes.passMark()) {
            tell(SyntaxRules.BYTE_ORDER_MARK, 0, "");
        }
        try {
            if (bytes.skipBlanks() < 0) {
                refuse(SyntaxRules.EMPTY_FILE, 0, "");
            } else {
                start();
            }
        } catch (Broken broken) {
            if (broken.isCutOff()) {
                cutOff();
            } else {
                giveUp(bytes.line());
            }
        }
    }

    /** Reads what stands before the first record. */
    abstract void start() throws IOException;

    /** Reads a record, or returns that there is none left. */
    abstract boolean read(MemberRecord record) throws IOException;

    /**
     * Goes to where the next record, or the end of all, can be told; returns whether there is such a place.
     *
     * @param broken the record that was read last
     */
    abstract boolean recover(MemberRecord broken) throws IOException;

    /** Begins a record at the next byte. */
    final void beginRecord(MemberRecord record) {
        beginRecord(record, bytes.line());
    }

    /** Begins a record that started a few bytes ago. */
    final void beginRecord(MemberRecord record, long line) {
        record.begin(line, ++records);
    }

    /** Takes the next byte, which has to be there. */
    final int take() throws IOException {
        int next = bytes.next();
        if (next < 0) {
            throw Broken.cutOff();
        }
        return next;
    }

    /** Takes white space, and returns the byte after it, which has to be there, without taking it. */
    final int afterBlanks() throws IOException {
        int next = bytes.skipBlanks();
        if (next < 0) {
            throw Broken.cutOff();
        }
        return next;
    }

    private void cutOff() throws IOException {
        if (bytes.overfull()) {
            refuse(SyntaxRules.OVER_LIMIT, 0, "", new Figure("file limit in bytes", limits.fileBytes()));
        } else {
            refuse(SyntaxRules.BAD_STRUCTURE, bytes.line(), "it must have an end, and is cut off here");
        }
    }

    private void giveUp(long line) throws IOException {
        if (bytes.overfull()) {
            cutOff();
        } else {
            refuse(SyntaxRules.BAD_STRUCTURE, line, "no record that follows can be told");
        }
    }

    /** Returns whether the rest of the file was given up. */
    final boolean refused() {
        return refused;
    }

    /** Says what is wrong at a line, and reads on. */
    final void tell(Rule rule, long line, String duty) throws IOException {
        troubles.trouble(new SyntaxTrouble(rule, line, 0, Scope.NOTHING, duty, List.of()));
    }

    /** Says what stands at a line and is passed over. */
    final void tellLost(long line, String duty) throws IOException {
        troubles.trouble(new SyntaxTrouble(SyntaxRules.BAD_STRUCTURE, line, 0, Scope.ROWS, duty, List.of()));
    }

    /** Says what is wrong with the file, of which nothing more is read. */
    final void refuse(Rule rule, long line, String duty, Figure... figures) throws IOException {
        done = true;
        refused = true;
        troubles.trouble(new SyntaxTrouble(rule, line, 0, Scope.FILE, duty, List.of(figures)));
    }
}
