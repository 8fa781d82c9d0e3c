package dev.roster.io.members;

import dev.roster.io.csv.TroubleSink;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import java.io.IOException;
import java.io.InputStream;

/** Reads an array of JSON objects, or one object after the other. */
final class JsonReader extends MemberReader {
    private static final String NULL = "null";

    private final Layout layout;
    private boolean comma;
    private final JsonString strings;

    /** How the objects follow each other. */
    enum Layout {
        /** In one array. */
        ARRAY,
        /** One on each line. */
        LINES
    }

    JsonReader(InputStream in, Layout layout, Limits limits, TroubleSink troubles) {
        super(in, limits, troubles);
        this.layout = layout;
        this.strings = new JsonString(bytes);
    }

    @Override
    void start() throws IOException {
        if (layout == Layout.LINES) {
            return;
        }
        if (bytes.peek() == '[') {
            bytes.next();
        } else {
            refuse(SyntaxRules.BAD_STRUCTURE, bytes.line(), "it must be one array of objects, and starts otherwise");
        }
    }

    @Override
    boolean read(MemberRecord record) throws IOException {
        if (layout == Layout.LINES) {
            if (bytes.skipBlanks() < 0) {
                if (bytes.overfull()) {
                    throw new Broken(true);
                }
                return false;
            }
            readObject(record);
            endLine();
            return true;
        }
        int next = afterBlanks();
        while (next == ',') {
            if (!comma) {
                tell(SyntaxRules.BAD_STRUCTURE, bytes.line(), "a comma must stand between two objects only");
            }
            comma = false;
            bytes.next();
            next = afterBlanks();
            if (next == ']') {
                tell(SyntaxRules.BAD_STRUCTURE, bytes.line(), "a comma must stand between two objects only");
            }
        }
        if (next == ']') {
            bytes.next();
            end();
            return false;
        }
        if (comma) {
            tell(SyntaxRules.BAD_STRUCTURE, bytes.line(), "a comma must stand between two objects");
        }
        readObject(record);
        comma = true;
        return true;
    }

    /** Nothing may follow the end of the array. */
    private void end() throws IOException {
        if (bytes.skipBlanks() >= 0) {
            refuse(SyntaxRules.BAD_STRUCTURE, bytes.line(), "it must end after the first array, and goes on");
        } else if (bytes.overfull()) {
            throw new Broken(true);
        }
    }

    /** Each object has a line of its own. */
    private void endLine() throws IOException {
        int next = bytes.peek();
        while (next == ' ' || next == '\t') {
            bytes.next();
            next = bytes.peek();
        }
        if (next >= 0 && next != '\n' && next != '\r') {
            tellLost(bytes.line(), "a line must hold one object and nothing else");
            if (next != '{') {
                toNextLine();
            }
        }
    }

    private void readObject(MemberRecord record) throws IOException {
        beginRecord(record);
        if (bytes.peek() != '{') {
            record.spoil(SyntaxRules.BAD_STRUCTURE, record.line());
            record.cutShort();
            passValue(record);
            return;
        }
        bytes.next();
        int next = afterBlanks();
        while (next != '}') {
            readMember(record);
            next = afterBlanks();
            if (next == ',') {
                bytes.next();
                next = afterBlanks();
                if (next == '}') {
                    record.spoil(SyntaxRules.BAD_STRUCTURE, bytes.line());
                }
            } else if (next != '}') {
                throw new Broken(false);
            }
        }
        bytes.next();
    }

    private void readMember(MemberRecord record) throws IOException {
        if (bytes.peek() != '"') {
            throw new Broken(false);
        }
        record.beginName(bytes.line(), bytes.position() + 1);
        strings.read(record);
        record.endName();
        if (afterBlanks() != ':') {
            throw new Broken(false);
        }
        bytes.next();
        int first = afterBlanks();
        record.beginText(bytes.position() + (first == '"' ? 1 : 0));
        if (first == '"') {
            strings.read(record);
        } else if (first == '{' || first == '[') {
            record.spoilText(SyntaxRules.NOT_TEXT, bytes.line());
            record.unsure();
            passNested(record);
        } else {
            readWord(record);
        }
        record.endText();
    }

    /** Reads a number or a word; all but null are told, and stand as the cell, so that a key is still known. */
    private void readWord(MemberRecord record) throws IOException {
        long line = bytes.line();
        int matched = 0;
        boolean isNull = true;
        StringBuilder word = new StringBuilder();
        while (isWord(bytes.peek())) {
            int next = bytes.next();
            isNull &= matched < NULL.length() && NULL.charAt(matched) == next;
            matched++;
            if (matched <= NULL.length()) {
                word.append((char) next);
            }
            if (!isNull) {
                word.chars().forEach(record::append);
                word.setLength(0);
            }
        }
        if (matched == 0) {
            throw new Broken(false);
        }
        if (!isNull || matched < NULL.length()) {
            record.spoilText(SyntaxRules.NOT_TEXT, line);
        }
    }

    private static boolean isWord(int next) {
        return (next >= '0' && next <= '9')
                || (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || next == '-'
                || next == '+'
                || next == '.';
    }

    /** Passes over what stands in the place of an object. */
    private void passValue(MemberRecord record) throws IOException {
        int first = bytes.peek();
        if (first == '[' || first == '{') {
            passNested(record);
        } else if (first == '"') {
            bytes.next();
            strings.pass();
        } else if (isWord(first)) {
            while (isWord(bytes.peek())) {
                bytes.next();
            }
        } else {
            throw new Broken(false);
        }
    }

    /** Passes over an array or an object of any depth, counting brackets only. */
    private void passNested(MemberRecord record) throws IOException {
        int depth = 0;
        do {
            int next = take();
            if (next == '[' || next == '{') {
                depth++;
            } else if (next == ']' || next == '}') {
                depth--;
            } else if (next == '"') {
                strings.pass();
            }
            if (depth == MOST_NESTING) {
                record.deep(bytes.line(), new Figure("nesting limit", MOST_NESTING));
            }
        } while (depth > 0);
    }

    /** The next record that can be told starts a line with its brace; nested objects stand behind a colon. */
    @Override
    boolean recover() throws IOException {
        strings.forget();
        if (layout == Layout.LINES) {
            toNextLine();
            return true;
        }
        int next;
        do {
            toNextLine();
            next = bytes.skipBlanks();
        } while (next >= 0 && next != '{' && next != ',' && next != ']');
        comma = next == ',';
        return next >= 0;
    }

    private void toNextLine() throws IOException {
        long line = bytes.line();
        while (bytes.line() == line && bytes.next() >= 0) {
            // passed over
        }
    }
}
