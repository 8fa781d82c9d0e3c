package org.example.state;

import dev.roster.problem.Rule;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import java.util.List;
import java.util.Map;

/**
 * What became of a file that was read to its end.
 *
 * @param name its name
 * @param layout the number of its layout, or -1 where the header is none of its
 * @param rows how many rows it has
 * @param bytes how many bytes
 * @param sha256 their digest; nothing where the file could not be opened
 * @param troubles what the reader could not make sense of
 */
record FileOutcome(String name, int layout, long rows, long bytes, String sha256, List<SyntaxTrouble> troubles) {

    static FileOutcome of(String name, int layout, long rows, SourceFacts facts, List<SyntaxTrouble> troubles) {
        return new FileOutcome(name, layout, rows, facts.bytes(), facts.sha256(), troubles);
    }

    static FileOutcome unreadable(String name) {
        return new FileOutcome(name, -1, 0, 0, null, List.of());
    }

    byte[] pack() {
        return Packed.bytes(out -> {
            Packed.writeText(out, name);
            out.writeInt(layout);
            out.writeLong(rows);
            out.writeLong(bytes);
            Packed.writeText(out, sha256);
            out.writeInt(troubles.size());
            for (SyntaxTrouble trouble : troubles) {
                Packed.writeText(out, trouble.rule().code());
                out.writeLong(trouble.line());
                out.writeLong(trouble.record());
                Packed.writeText(out, trouble.scope().name());
                Packed.writeText(out, trouble.duty());
                Findings.writeFigures(out, trouble.figures());
            }
        });
    }

    static FileOutcome unpack(Map<String, Rule> rules, byte[] packed) {
        return Packed.unpacked(
                packed,
                in -> new FileOutcome(
                        Packed.readText(in),
                        in.readInt(),
                        in.readLong(),
                        in.readLong(),
                        Packed.readText(in),
                        Packed.list(
                                in,
                                each -> new SyntaxTrouble(
                                        rules.get(Packed.readText(each)),
                                        each.readLong(),
                                        each.readLong(),
                                        SyntaxTrouble.Scope.valueOf(Packed.readText(each)),
                                        Packed.readText(each),
                                        Findings.readFigures(each)))));
    }
}
