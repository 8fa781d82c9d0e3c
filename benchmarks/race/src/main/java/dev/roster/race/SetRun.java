package dev.roster.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One contender's run over a set of files, in a JVM of its own. */
final class SetRun {
    private SetRun() {}

    /** Takes the contender, the folder, and the file into which the findings go; prints what it took. */
    public static void main(String[] args) throws IOException {
        Side side = Contender.valueOf(args[0]).side();
        Path folder = Path.of(args[1]);
        List<Finding> findings = new ArrayList<>();
        Measured measured = Measured.of(() -> findings.addAll(side.validate(folder)));
        System.out.println(measured.line());
        Findings.write(Path.of(args[2]), findings);
    }

    /** Starts a JVM that does so. */
    static Measured fork(Contender contender, int students, Path folder, Path findings) throws IOException {
        long start = System.nanoTime();
        List<String> printed = Fork.run(
                contender.flags(students),
                SetRun.class,
                List.of(contender.name(), folder.toString(), findings.toString()));
        return Measured.parse(printed.get(printed.size() - 1), System.nanoTime() - start);
    }
}
