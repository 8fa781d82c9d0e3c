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
    private boolean betweenMembers;
    private final JsonString strings;
    private final JsonRest rest;

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
        this.rest = new JsonRest(bytes, strings);
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
                    throw Broken.cutOff();
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
            throw Broken.cutOff();
        }
    }

    /** Each object has a line of its own. */
    private void endLine() throws IOException {
        int next = rest.blanks();
        if (next >= 0 && !JsonRest.isLineEnd(next)) {
            tellLost(bytes.line(), "a line must hold one object and nothing else");
            if (next != '{') {
                rest.toNextLine();
            }
        }
    }

    private void readObject(MemberRecord record) throws IOException {
        beginRecord(record);
        if (bytes.peek() != '{') {
            record.spoil(SyntaxRules.BAD_STRUCTURE, record.line(), "a record must be one object in braces");
            record.cutShort();
            passValue(record);
            return;
        }
        bytes.next();
        int next = within();
        while (next != '}') {
            readMember(record);
            next = within();
            if (next == ',') {
                bytes.next();
                next = within();
                if (next == '}') {
                    record.spoil(SyntaxRules.BAD_STRUCTURE, bytes.line(), "no comma must stand behind the last member");
                }
            } else if (next != '}') {
                betweenMembers = true;
                throw new Broken("a comma must stand between two members, and a brace at their end");
            }
        }
        bytes.next();
    }

    /** Takes white space within a record, which ends at its line where each record has one of its own. */
    private int within() throws IOException {
        if (layout == Layout.ARRAY) {
            return afterBlanks();
        }
        int next = rest.blanks();
        if (next < 0) {
            throw Broken.cutOff();
        }
        endsNoLine(next);
        return next;
    }

    private void endsNoLine(int next) throws Broken {
        if (layout == Layout.LINES && JsonRest.isLineEnd(next)) {
            throw new Broken("an object must end on its line");
        }
    }

    private void readMember(MemberRecord record) throws IOException {
        if (bytes.peek() != '"') {
            betweenMembers = true;
            throw new Broken("a member must start with its name in double quotes");
        }
        record.beginName(bytes.line(), bytes.position() + 1);
        strings.read(record);
        record.endName();
        if (within() != ':') {
            throw new Broken("a colon must stand between a name and its text");
        }
        bytes.next();
        int first = within();
        record.beginText(bytes.position() + (first == '"' ? 1 : 0));
        if (first == '"') {
            strings.read(record);
        } else if (first == '{' || first == '[') {
            record.spoilText(SyntaxRules.NOT_TEXT, bytes.line(), "must be a string, and is a list or an object");
            record.unsure();
            passNested(record);
        } else {
            readWord(record);
        }
        record.endText();
    }

    /** Reads a number or a word; all but null are told, and stand as the cell, so that a key is still known. */
    private void readWord(MemberRecord record) throws IOException {
        if (!isWord(bytes.peek())) {
            throw new Broken("a text in double quotes must stand behind the colon");
        }
        long line = bytes.line();
        int ofNull = 0;
        while (ofNull < NULL.length() && bytes.peek() == NULL.charAt(ofNull)) {
            bytes.next();
            ofNull++;
        }
        if (ofNull == NULL.length() && !isWord(bytes.peek())) {
            return;
        }
        NULL.substring(0, ofNull).chars().forEach(record::append);
        while (isWord(bytes.peek())) {
            record.append(bytes.next());
        }
        record.spoilText(SyntaxRules.NOT_TEXT, line, "must be a string, and is a number or a word without quotes");
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
            throw new Broken("a record must be one object in braces");
        }
    }

    /** Passes over an array or an object of any depth, counting brackets only. */
    private void passNested(MemberRecord record) throws IOException {
        int depth = 0;
        do {
            endsNoLine(bytes.peek());
            int next = take();
            if (next == '[' || next == '{') {
                depth++;
            } else if (next == ']' || next == '}') {
                depth--;
            } else if (next == '"') {
                strings.pass();
            }
            if (depth == MOST_NESTING) {
                record.deep(new Figure("nesting limit", MOST_NESTING));
            }
        } while (depth > 0);
    }

    /**
     * The next record that can be told follows the brace that ends the broken one on its line, or starts a line itself;
     * nested objects stand behind a colon.
     */
    @Override
    boolean recover(MemberRecord broken) throws IOException {
        strings.forget();
        boolean restarts = betweenMembers && bytes.peek() == '{';
        betweenMembers = false;
        if (restarts) {
            comma = false;
            return true;
        }
        rest.begin(broken.holds('{'));
        if (layout == Layout.LINES) {
            rest.toNextLine();
            tellSwallowed();
            return true;
        }
        if (rest.behindBrace()) {
            comma = true;
            return true;
        }
        int next;
        do {
            rest.toNextLine();
            next = bytes.skipBlanks();
        } while (next >= 0 && next != '{' && next != ',' && next != ']');
        tellSwallowed();
        comma = next == ',';
        return next >= 0;
    }

    private void tellSwallowed() throws IOException {
        if (rest.mayHoldRecords()) {
            tellLost(
                    bytes.line(),
                    "what stands before this line and behind a broken record may be records, and is lost");
        }
    }
}
