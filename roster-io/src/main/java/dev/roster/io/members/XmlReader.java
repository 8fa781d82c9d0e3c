package dev.roster.io.members;

import dev.roster.io.csv.TroubleSink;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the elements below the root as records, and the elements below these as members. A document type ends the
 * reading; there are no entities but the five of XML. Names are not held to every letter of the standard.
 */
final class XmlReader extends MemberReader {
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "ascii");

    private final XmlTokens tokens;
    private final XmlText text;
    private final Name root;
    private final Name row;
    private final Name usual;
    private final Name member;
    private final Name header;
    private final Name name;
    private boolean rootClosed;
    private boolean startTaken;
    private long startLine;
    private boolean named;
    private boolean strange;

    XmlReader(InputStream in, Limits limits, TroubleSink troubles) {
        super(in, limits, troubles);
        this.tokens = new XmlTokens(bytes, limits);
        this.text = new XmlText(bytes, tokens);
        this.root = new Name(limits);
        this.row = new Name(limits);
        this.usual = new Name(limits);
        this.member = new Name(limits);
        this.header = new Name(limits);
        this.name = new Name(limits);
    }

    @Override
    void start() throws IOException {
        boolean first = true;
        while (true) {
            if (bytes.skipBlanks() != '<') {
                throw new Broken("the root element must stand here");
            }
            tokens.take();
            int next = tokens.peek();
            if (next == '?' && first) {
                if (!declaration()) {
                    return;
                }
            } else if (next == '?') {
                tokens.passAside();
            } else if (next == '!') {
                tokens.take();
                if (tokens.peek() == 'D') {
                    refuse(SyntaxRules.DOCUMENT_TYPE, bytes.line(), "");
                    return;
                }
                tokens.expect("--");
                tokens.passUntil("-->");
            } else {
                tokens.name(root);
                rootClosed = tokens.attributes((attribute, value) -> {});
                return;
            }
            first = false;
        }
    }

    private boolean declaration() throws IOException {
        tokens.take();
        String told = tokens.declaration();
        if (told != null && !UTF_8.contains(told.toLowerCase(Locale.ROOT))) {
            refuse(SyntaxRules.BAD_ENCODING, 0, "the XML declaration names another encoding");
            return false;
        }
        return true;
    }

    @Override
    boolean read(MemberRecord record) throws IOException {
        while (!rootClosed) {
            if (startTaken) {
                startTaken = false;
                beginRecord(record, startLine);
                readRow(record);
                return true;
            }
            int next = afterBlanks();
            if (next != '<') {
                tellLost(bytes.line(), "text must not stand between two records");
                while (tokens.peek() != '<') {
                    tokens.take();
                }
            }
            long line = bytes.line();
            tokens.take();
            next = tokens.peek();
            if (next == '/') {
                tokens.take();
                tokens.name(name);
                afterBlanks();
                tokens.expect(">");
                if (!name.same(root)) {
                    throw new Broken("the root element must end under its own name");
                }
                rootClosed = true;
            } else if (next == '!' || next == '?') {
                tokens.passAside();
            } else {
                beginRecord(record, line);
                tokens.name(row);
                readRow(record);
                return true;
            }
        }
        end();
        return false;
    }

    private void end() throws IOException {
        int next = bytes.skipBlanks();
        while (next == '<') {
            tokens.take();
            next = tokens.peek();
            if (next != '!' && next != '?') {
                break;
            }
            tokens.passAside();
            next = bytes.skipBlanks();
        }
        if (next >= 0) {
            refuse(SyntaxRules.BAD_STRUCTURE, bytes.line(), "it must end after the first root element, and goes on");
        } else if (bytes.overfull()) {
            throw Broken.cutOff();
        }
    }

    /** Reads a row behind its name. */
    private void readRow(MemberRecord record) throws IOException {
        boolean closed = startTag(record);
        if (named) {
            record.spoil(SyntaxRules.BAD_STRUCTURE, bytes.line(), "only a cell must have the attribute 'name'");
        }
        while (!closed) {
            if (afterBlanks() != '<') {
                record.spoil(SyntaxRules.BAD_STRUCTURE, bytes.line(), "text must stand within a cell's element");
                while (tokens.peek() != '<') {
                    tokens.take();
                }
            }
            tokens.take();
            int next = tokens.peek();
            if (next == '/') {
                tokens.endTag(row);
                usual.copy(row);
                return;
            } else if (next == '!' || next == '?') {
                tokens.passAside();
            } else {
                readMember(record);
            }
        }
    }

    /** Reads the attributes of a start tag, notes those that may hold what somebody wants to be read. */
    private boolean startTag(MemberRecord record) throws IOException {
        named = false;
        strange = false;
        boolean closed = tokens.attributes((attribute, value) -> {
            if (attribute.is("name") && !named) {
                named = true;
                strange |= value.over();
                header.copy(value);
            } else {
                strange |= !attribute.startsWith("xml") && !attribute.startsWith("xsi:");
            }
        });
        if (strange) {
            record.spoil(
                    SyntaxRules.BAD_STRUCTURE,
                    bytes.line(),
                    "an attribute must be one short 'name', or start with xml or xsi:");
        }
        return closed;
    }

    private void readMember(MemberRecord record) throws IOException {
        record.beginName(bytes.line(), bytes.position());
        tokens.name(member);
        boolean closed = startTag(record);
        Name column = named ? header : member;
        if (named) {
            record.at(header.position());
        }
        for (int i = 0; i < column.size(); i++) {
            record.append(column.at(i));
        }
        record.endName();
        record.beginText(bytes.position());
        if (!closed) {
            text.read(record, member);
        }
        record.endText();
    }

    /** The next record that can be told starts with the tag of the one that is broken, or of the last one that was whole. */
    @Override
    boolean recover(MemberRecord broken) throws IOException {
        boolean passed = false;
        while (row.size() > 0) {
            while (tokens.peek() != '<') {
                tokens.take();
            }
            startLine = bytes.line();
            tokens.take();
            if (tokens.peek() == '/') {
                tokens.take();
                if (tokens.mayBeName().same(root)) {
                    if (passed && usual.size() == 0) {
                        tellLost(startLine, "no record behind a broken one can be told");
                    }
                    tokens.passUntil(">");
                    rootClosed = true;
                    return true;
                }
            } else if (isRow(tokens.mayBeName())) {
                startTaken = true;
                return true;
            } else {
                passed = true;
            }
        }
        return false;
    }

    private boolean isRow(Name next) {
        if (usual.size() > 0 && next.same(usual)) {
            row.copy(usual);
        }
        return next.same(row);
    }
}
