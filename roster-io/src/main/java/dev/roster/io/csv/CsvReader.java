package dev.roster.io.csv;

import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the records of a CSV stream, the header first, as record 0. Lines end with LF, CRLF or CR; an empty line counts
 * as a line and is no record. Records of nothing but blank cells before the header are passed over.
 *
 * <p>A broken record is given with the cells before the fault, and reading goes on at the next line it can trust. Bytes
 * that are not UTF-8 are left for the taker of the cells to find. Memory is bounded by the limits. Not for use by
 * several threads. The stream is closed by whoever opened it, and may not have been read to its end when the last
 * record was given.
 */
public final class CsvReader {
    private static final int USUAL_WINDOW = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String NUL = "likely damaged or no text: it holds NUL bytes";

    private final Window window;
    private final Limits limits;
    private final TroubleSink troubles;
    private RecordScanner scanner;
    private @Nullable SeparatorLine told;
    private long line = 1;
    private long records;
    private long offset;
    private boolean begun;
    private boolean skipping;
    private boolean afterCr;
    private boolean done;

    /** Makes a reader; nothing is read before the first {@link #next}. */
    public CsvReader(InputStream in, Limits limits, TroubleSink troubles) {
        this(in, limits, troubles, USUAL_WINDOW);
    }

    CsvReader(InputStream in, Limits limits, TroubleSink troubles, int windowBytes) {
        this.window = new Window(in, windowBytes, limits.fileBytes());
        this.scanner = new RecordScanner(limits, ',');
        this.limits = limits;
        this.troubles = troubles;
    }

    /**
     * Reads the next record.
     *
     * @param row takes the record; its bytes are valid until the next call
     * @return whether there was one; when there was not, a file without any record has been reported
     * @throws IOException if the stream fails, or the taker of troubles does
     */
    public boolean next(RawRow row) throws IOException {
        while (atRecord()) {
            if (records == 0 && told == null && separatorIsTold()) {
                continue;
            }
            offset = window.base() + window.start();
            Verdict verdict = records == 0 ? scanHeader(row) : scan(row);
            if (verdict == Verdict.MORE || verdict == Verdict.NUL) {
                finish(verdict == Verdict.NUL ? scanner.at() : -1, NUL);
                return false;
            }
            settle(row, verdict);
            if (records == 0) {
                scanner.expect(row.fault() == null ? row.size() : 0);
            }
            if (records > 0 || row.fault() != null || filled(row) > 0) {
                records++;
                return true;
            }
        }
        return false;
    }

    /**
     * Returns where in the stream the record begins that {@link #next} gave last; what stands before that belongs to the
     * one before, line ends and empty lines included.
     */
    public long offset() {
        return offset;
    }

    private Verdict scan(RawRow row) throws IOException {
        Verdict verdict = scanner.scan(window, row, line, records);
        while (verdict == Verdict.MORE && !window.overfull()) {
            window.more();
            verdict = scanner.scan(window, row, line, records);
        }
        return verdict;
    }

    /** Passes over a line that tells the separator, and returns whether there was one. */
    private boolean separatorIsTold() throws IOException {
        told = SeparatorLine.in(window);
        if (told == null) {
            return false;
        }
        wrongSeparator(told.duty());
        window.startAt(window.start() + told.length());
        return true;
    }

    /** A header that is one cell by commas and several by another separator says how the file is to be read. */
    private Verdict scanHeader(RawRow row) throws IOException {
        if (told != null) {
            scanner = new RecordScanner(limits, told.separator().sign());
            return scan(row);
        }
        RecordScanner commas = new RecordScanner(limits, ',');
        scanner = commas;
        Verdict verdict = scan(row);
        if (row.size() > (verdict == Verdict.RECORD ? 1 : 0)) {
            return verdict;
        }
        for (Separator other : Separator.values()) {
            scanner = new RecordScanner(limits, other.sign());
            if (scan(row) == Verdict.RECORD && filled(row) != 1) {
                if (filled(row) > 0) {
                    wrongSeparator(other.duty());
                }
                return Verdict.RECORD;
            }
        }
        scanner = commas;
        return scan(row);
    }

    private void wrongSeparator(String duty) throws IOException {
        troubles.trouble(new SyntaxTrouble(SyntaxRules.WRONG_SEPARATOR, line, 0, Scope.NOTHING, duty, List.of()));
    }

    private static int filled(RawRow row) {
        int filled = 0;
        for (int cell = 0; cell < row.size(); cell++) {
            filled += row.blank(cell) ? 0 : 1;
        }
        return filled;
    }

    /** Goes to the next byte of a record, and returns whether there is one. */
    private boolean atRecord() throws IOException {
        if (!begun) {
            begun = true;
            begin();
        }
        while (!done) {
            int next = window.peek();
            if (next < 0 || next == 0) {
                finish(next < 0 ? -1 : window.start(), NUL);
            } else if (next == '\n' || next == '\r') {
                line += next == '\n' && afterCr ? 0 : 1;
                skipping &= next == '\n' && afterCr;
                afterCr = next == '\r';
                window.startAt(window.start() + 1);
            } else if (skipping) {
                window.startAt(window.start() + 1);
            } else {
                afterCr = false;
                return true;
            }
        }
        return false;
    }

    private void begin() throws IOException {
        LikelyFile other = LikelyFile.in(window);
        if (other != null) {
            finish(other.badByte(), "likely " + other.words());
        } else if (startsWithMark()) {
            window.startAt(BYTE_ORDER_MARK.length);
            troubles.trouble(new SyntaxTrouble(SyntaxRules.BYTE_ORDER_MARK, 0, 0, Scope.NOTHING, List.of()));
        }
    }

    private boolean startsWithMark() {
        int length = BYTE_ORDER_MARK.length;
        return window.limit() >= length && Arrays.equals(window.bytes(), 0, length, BYTE_ORDER_MARK, 0, length);
    }

    private void settle(RawRow row, Verdict verdict) {
        if (!scanner.crossed()) {
            row.promiseOneLine();
        }
        if (scanner.escapes()) {
            Quotes.unescape(row, window.start());
        }
        long started = line;
        line = scanner.line();
        window.startAt(scanner.at());
        boolean ended = verdict == Verdict.RECORD || verdict == Verdict.ENDING_QUOTE;
        skipping = !ended;
        afterCr = ended && scanner.endedWithCr();
        if (verdict != Verdict.RECORD) {
            spoil(row, verdict, started);
        }
    }

    private void spoil(RawRow row, Verdict verdict, long started) {
        Figure column = new Figure("column number", row.size() + 1L);
        Figure cell = new Figure("cell limit in bytes", limits.cellBytes());
        Figure whole = new Figure("row limit in bytes", limits.rowBytes());
        switch (verdict) {
            case STRAY_QUOTE, ENDING_QUOTE -> row.spoil(SyntaxRules.STRAY_QUOTE, started, List.of(column));
            case UNCLOSED_QUOTE -> row.spoil(SyntaxRules.UNCLOSED_QUOTE, line, List.of(column));
            case UNCLOSED_IN_CELL -> row.spoil(SyntaxRules.UNCLOSED_QUOTE, line, List.of(column, cell));
            case UNCLOSED_IN_ROW -> row.spoil(SyntaxRules.UNCLOSED_QUOTE, line, List.of(column, whole));
            case LONG_CELL -> row.spoil(SyntaxRules.OVER_LIMIT, started, List.of(column, cell));
            case LONG_ROW -> row.spoil(SyntaxRules.OVER_LIMIT, started, List.of(column, whole));
            case MANY_CELLS ->
                row.spoil(
                        SyntaxRules.OVER_LIMIT, started, List.of(column, new Figure("column limit", limits.columns())));
            default -> throw new IllegalStateException("no fault: " + verdict);
        }
    }

    /** Ends the reading, with a word on the whole file where one is due. */
    private void finish(int badByte, String duty) throws IOException {
        done = true;
        if (badByte >= 0) {
            refuse(SyntaxRules.BAD_ENCODING, duty, List.of(new Figure("byte offset", window.base() + badByte)));
        } else if (window.overfull()) {
            refuse(SyntaxRules.OVER_LIMIT, "", List.of(new Figure("file limit in bytes", limits.fileBytes())));
        } else if (records == 0) {
            refuse(SyntaxRules.EMPTY_FILE, "", List.of());
        }
    }

    private void refuse(Rule rule, String duty, List<Figure> figures) throws IOException {
        troubles.trouble(new SyntaxTrouble(rule, 0, 0, Scope.FILE, duty, figures));
    }
}
