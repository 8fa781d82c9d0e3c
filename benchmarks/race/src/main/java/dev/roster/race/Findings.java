package dev.roster.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What contenders found, as sorted lines, which have to be the same. */
final class Findings {
    private static final int MOST_DIFFERENCES = 20;

    private Findings() {}

    static List<String> sorted(List<Finding> findings) {
        return findings.stream().map(Finding::text).sorted().toList();
    }

    static void write(Path file, List<Finding> findings) throws IOException {
        Files.write(file, sorted(findings));
    }

    /** Returns in words how two contenders differ, the first of each kind; empty where they agree. */
    static List<String> differences(Contender one, List<String> ones, Contender other, List<String> others) {
        if (ones.equals(others)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        lacking(ones, others).forEach(text -> differences.add("only %s says %s".formatted(one, text)));
        lacking(others, ones).forEach(text -> differences.add("only %s says %s".formatted(other, text)));
        return differences;
    }

    /** Returns the first lines that another list has not, or not as often; both are sorted. */
    private static List<String> lacking(List<String> lines, List<String> others) {
        List<String> lacking = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            while (at < others.size() && others.get(at).compareTo(line) < 0) {
                at++;
            }
            if (at < others.size() && others.get(at).equals(line)) {
                at++;
            } else if (lacking.size() < MOST_DIFFERENCES) {
                lacking.add(line);
            }
        }
        return lacking;
    }
}
