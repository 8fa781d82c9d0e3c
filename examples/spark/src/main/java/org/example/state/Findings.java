package org.example.state;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Findings as bytes. They hold no cell. */
final class Findings {
    private Findings() {}

    static byte[] pack(Problem problem) {
        return Packed.bytes(out -> {
            Packed.writeText(out, problem.code());
            Packed.writeText(out, problem.severity().name());
            Packed.writeText(out, problem.place().file());
            out.writeLong(problem.place().line());
            out.writeLong(problem.place().record());
            Packed.writeTexts(out, problem.columns());
            Packed.writeText(out, problem.duty());
            writeFigures(out, problem.numbers());
            Packed.writeText(out, problem.suggestion());
        });
    }

    /** Unpacks a finding; the rules are those of its format by their codes. */
    static Problem unpack(Map<String, Rule> rules, byte[] bytes) {
        return Packed.unpacked(
                bytes,
                in -> new Problem(
                        rules.get(Packed.readText(in)),
                        Severity.valueOf(Packed.readText(in)),
                        new Place(Packed.readText(in), in.readLong(), in.readLong()),
                        Packed.readTexts(in),
                        Packed.readText(in),
                        readFigures(in),
                        Packed.readText(in)));
    }

    static void writeFigures(DataOutputStream out, List<Figure> figures) throws IOException {
        out.writeInt(figures.size());
        for (Figure figure : figures) {
            Packed.writeText(out, figure.name());
            out.writeLong(figure.value());
        }
    }

    static List<Figure> readFigures(DataInputStream in) throws IOException {
        return Packed.list(in, each -> new Figure(Packed.readText(each), each.readLong()));
    }
}
