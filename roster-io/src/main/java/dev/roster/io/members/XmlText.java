package dev.roster.io.members;

import dev.roster.problem.SyntaxRules;
import java.io.IOException;

/** The texts of XML's cells: letters, references, sections of literal text, and what is passed over among them. */
final class XmlText {
    private final Bytes bytes;
    private final XmlTokens tokens;
    private int brackets;

    XmlText(Bytes bytes, XmlTokens tokens) {
        this.bytes = bytes;
        this.tokens = tokens;
    }

    /** Reads a cell up to the end of its element. */
    void read(MemberRecord record, Name element) throws IOException {
        boolean afterCr = false;
        brackets = 0;
        while (true) {
            int next = tokens.take();
            if (next == '<') {
                brackets = 0;
                if (endsAt(record, element)) {
                    return;
                }
                record.at(bytes.position());
            } else if (next == '&') {
                brackets = 0;
                reference(record);
            } else {
                countBrackets(next, record);
                literal(next, afterCr, record);
            }
            afterCr = next == '\r';
        }
    }

    private void reference(MemberRecord record) throws IOException {
        record.at(bytes.position() - 1);
        int point = tokens.reference();
        if (XmlTokens.allows(point)) {
            record.appendPoint(point);
        } else {
            forbid(record);
        }
        record.at(bytes.position());
    }

    private void forbid(MemberRecord record) {
        record.spoilText(SyntaxRules.BAD_STRUCTURE, bytes.line(), XmlTokens.FORBIDDEN);
        record.unsure();
    }

    /** The sign that ends a section of literal text stands nowhere else. */
    private void countBrackets(int next, MemberRecord record) {
        if (next == '>' && brackets >= 2) {
            record.spoilText(SyntaxRules.BAD_STRUCTURE, bytes.line(), "must hold no ']]>' outside of CDATA");
        }
        brackets = next == ']' ? brackets + 1 : 0;
    }

    /** Reads what is behind a bracket in a text, and returns whether that ends the text. */
    private boolean endsAt(MemberRecord record, Name element) throws IOException {
        int next = tokens.peek();
        if (next == '/') {
            tokens.endTag(element);
            return true;
        }
        if (next == '?') {
            tokens.passAside();
        } else if (next == '!') {
            tokens.take();
            if (tokens.peek() == '[') {
                tokens.expect("[CDATA[");
                section(record);
            } else {
                tokens.expect("--");
                tokens.passUntil("-->");
            }
        } else {
            record.spoilText(SyntaxRules.NOT_TEXT, bytes.line(), "must be text, and holds an element");
            record.unsure();
            tokens.passElement(record);
        }
        return false;
    }

    /** Takes a byte of a text. A line break is a line feed, however it is written. */
    private void literal(int next, boolean afterCr, MemberRecord record) {
        if (next < ' ' && !XmlTokens.allows(next)) {
            forbid(record);
        }
        if (next != '\n' || !afterCr) {
            record.append(next == '\r' ? '\n' : next);
        } else {
            record.at(bytes.position());
        }
        if ((next == 0xbe || next == 0xbf) && record.endsWith(0xef, 0xbf, next)) {
            forbid(record); // U+FFFE and U+FFFF
        }
    }

    /** Reads a section of literal text behind its start. */
    private void section(MemberRecord record) throws IOException {
        record.at(bytes.position());
        int closing = 0;
        boolean afterCr = false;
        while (true) {
            int next = tokens.take();
            if (next == '>' && closing >= 2) {
                for (; closing > 2; closing--) {
                    record.append(']');
                }
                return;
            }
            if (next == ']') {
                closing++;
                continue;
            }
            for (; closing > 0; closing--) {
                record.append(']');
            }
            literal(next, afterCr, record);
            afterCr = next == '\r';
        }
    }
}
