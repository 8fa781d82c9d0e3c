package dev.roster.io.members;

import dev.roster.problem.Problem.Figure;
import dev.roster.source.Limits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parts of XML below elements: names, attributes, references, and what is passed over. */
final class XmlTokens {
    private static final int HIGHEST_POINT = 0x10ffff;
    private static final int LONGEST_REFERENCE = 12;
    private static final String REFERENCE = "a reference must be one of the five of XML, or the number of a character";
    static final String FORBIDDEN = "must hold no character that XML 1.0 forbids";

    private final Bytes bytes;
    private final Name attribute;
    private final Name value;
    private final Name scratch;

    /** What takes the attributes of an element. */
    interface Attributes {
        void take(Name name, Name value);
    }

    XmlTokens(Bytes bytes, Limits limits) {
        this.bytes = bytes;
        this.attribute = new Name(limits);
        this.value = new Name(limits);
        this.scratch = new Name(limits);
    }

    int take() throws IOException {
        int next = bytes.next();
        if (next < 0) {
            throw Broken.cutOff();
        }
        return next;
    }

    int peek() throws IOException {
        int next = bytes.peek();
        if (next < 0) {
            throw Broken.cutOff();
        }
        return next;
    }

    void expect(String ascii) throws IOException {
        for (int i = 0; i < ascii.length(); i++) {
            if (peek() != ascii.charAt(i)) {
                throw new Broken("'" + ascii + "' must stand here");
            }
            take();
        }
    }

    /** Reads a name, which ends before white space or a sign of the markup. */
    void name(Name name) throws IOException {
        name.clear();
        while (isName(peek())) {
            name.add(take());
        }
        if (name.size() == 0 || name.over() || !mayStart(name.at(0))) {
            throw new Broken("a name must stand here, and start with a letter");
        }
    }

    /** Reads what may be a name; the object is reused. */
    Name mayBeName() throws IOException {
        scratch.clear();
        while (isName(peek())) {
            scratch.add(take());
        }
        return scratch;
    }

    private static boolean mayStart(int first) {
        return first != '-' && first != '.' && (first < '0' || first > '9');
    }

    private static boolean isName(int next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || next == '_'
                || next == '-'
                || next == '.'
                || next == ':'
                || next >= 0x80;
    }

    /** Reads the end tag of an element behind its bracket. */
    void endTag(Name expected) throws IOException {
        take();
        boolean same = mayBeName().same(expected);
        blanks();
        expect(">");
        if (!same) {
            throw new Broken("an element must end under the name that it starts with");
        }
    }

    /** Reads attributes up to the end of a tag, and returns whether the tag closes its element. */
    boolean attributes(Attributes taker) throws IOException {
        while (true) {
            boolean apart = isBlank(peek());
            int next = blanks();
            if (next == '>') {
                take();
                return false;
            }
            if (next == '/') {
                expect("/>");
                return true;
            }
            if (!apart) {
                throw new Broken("a space must stand before an attribute");
            }
            name(attribute);
            blanks();
            expect("=");
            blanks();
            attributeValue();
            taker.take(attribute, value);
        }
    }

    private void attributeValue() throws IOException {
        int quote = peek();
        if (quote != '"' && quote != '\'') {
            throw new Broken("an attribute must stand in quotes");
        }
        take();
        value.clear();
        value.startsAt(bytes.position());
        while (peek() != quote) {
            int next = peek();
            if (next == '<' || (next < ' ' && !isBlank(next))) {
                throw new Broken("an attribute must hold no bracket and no control character");
            }
            take();
            if (next == '&') {
                Points.encode(allowed(reference()), value::add);
                value.startsAt(Name.NOWHERE);
            } else {
                value.add(isBlank(next) ? ' ' : next);
            }
        }
        take();
    }

    private static boolean isBlank(int next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    private int blanks() throws IOException {
        bytes.skipBlanks();
        return peek();
    }

    /** Reads a reference behind its ampersand, and returns the character's number. */
    int reference() throws IOException {
        StringBuilder text = new StringBuilder();
        while (peek() != ';') {
            if (text.length() == LONGEST_REFERENCE || (!isName(peek()) && peek() != '#')) {
                throw new Broken(REFERENCE);
            }
            text.append((char) take());
        }
        take();
        return switch (text.toString()) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(text.toString());
        };
    }

    private static int number(String text) throws Broken {
        boolean hexadecimal = text.startsWith("#x");
        if (!text.startsWith("#")) {
            throw new Broken(REFERENCE);
        }
        try {
            int point = Integer.parseInt(text.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            if (point >= 0 && point <= HIGHEST_POINT) {
                return point;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Broken(REFERENCE);
    }

    /** Returns whether XML 1.0 lets a character stand in a file, as itself or by its number. */
    static boolean allows(int point) {
        if (point < ' ') {
            return isBlank(point);
        }
        return point < Character.MIN_SURROGATE
                || (point > Character.MAX_SURROGATE && point < 0xfffe)
                || (point > 0xffff && point <= HIGHEST_POINT);
    }

    private static int allowed(int point) throws Broken {
        if (!allows(point)) {
            throw new Broken("an attribute " + FORBIDDEN);
        }
        return point;
    }

    /** Passes over a comment or an instruction, of which the first sign behind the bracket is next. */
    void passAside() throws IOException {
        if (take() == '?') {
            passUntil("?>");
        } else {
            expect("--");
            passUntil("-->");
        }
    }

    /** Passes over everything up to a sign, and the sign. */
    void passUntil(String sign) throws IOException {
        int matched = 0;
        char first = sign.charAt(0);
        while (matched < sign.length()) {
            int next = take();
            if (next == sign.charAt(matched)) {
                matched++;
            } else if (next != first) {
                matched = 0;
            } else if (matched < sign.length() - 1) {
                matched = 1; // else one more of the same sign, as in ]]]>
            }
        }
    }

    /** Reads the declaration behind its bracket and question mark, and returns the encoding that it tells. */
    @Nullable
    String declaration() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("?>") < 0) {
            if (text.length() > 1000) {
                throw new Broken("the declaration must end");
            }
            text.append((char) take());
        }
        int start = text.indexOf("encoding");
        if (start < 0) {
            return null;
        }
        String[] parts = text.substring(start).split("[\"']", 3);
        return parts.length < 3 ? "" : parts[1];
    }

    /** Passes over an element of any depth, of which the name is next, counting tags only. */
    void passElement(MemberRecord record) throws IOException {
        name(scratch);
        int depth = attributes((attribute, value) -> {}) ? 0 : 1;
        while (depth > 0) {
            if (depth == MemberReader.MOST_NESTING) {
                record.deep(new Figure("nesting limit", MemberReader.MOST_NESTING));
            }
            while (take() != '<') {
                // passed over
            }
            int next = peek();
            if (next == '/') {
                passUntil(">");
                depth--;
            } else if (next == '?') {
                passAside();
            } else if (next == '!') {
                take();
                passUntil(peek() == '[' ? "]]>" : "-->");
            } else {
                name(scratch);
                depth += attributes((attribute, value) -> {}) ? 0 : 1;
            }
        }
    }
}
