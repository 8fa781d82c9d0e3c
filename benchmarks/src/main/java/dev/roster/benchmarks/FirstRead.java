package dev.roster.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The first measurement: reading students as validated records, ours against Jackson and hibernate-validator. No time is
 * measured before both sides found the planted errors and nothing else, and made the same records.
 */
final class FirstRead {
    private static final int STUDENTS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int READS_OF_A_JVM = 5;
    private static final int MOST_DIFFERENCES = 20;

    private FirstRead() {}

    /** Takes, where they are to be others, how many students and how many rounds. */
    public static void main(String[] args) throws IOException {
        int students = args.length > 0 ? Integer.parseInt(args[0]) : STUDENTS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        if (!measured(students, rounds)) {
            System.exit(1);
        }
    }

    private static boolean measured(int students, int rounds) throws IOException {
        Path file = Files.createTempFile("roster-students-", ".csv");
        try {
            return run(file, students, rounds);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean run(Path file, int students, int rounds) throws IOException {
        List<Finding> planted = StudentFile.write(file, students);
        Outcome ours = Outcome.of(Contender.ROSTER.side(), file);
        Outcome theirs = Outcome.of(Contender.JACKSON.side(), file);
        List<String> differences = differences(planted, ours, theirs);
        if (!differences.isEmpty()) {
            differences.stream().limit(MOST_DIFFERENCES).forEach(System.err::println);
            return false;
        }
        System.out.printf(
                "%,d students, %,d bytes; both sides make the same records and find the same %,d errors%n",
                students, Files.size(file), planted.size());
        System.out.printf(
                "JDK %s, %s, %d cores; %s; %d rounds%n",
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                String.join(" ", TimedRead.FLAGS),
                rounds);
        Figures our = new Figures(Contender.ROSTER);
        Figures their = new Figures(Contender.JACKSON);
        for (int round = 0; round < rounds; round++) {
            our.add(TimedRead.fork(Contender.ROSTER, file, READS_OF_A_JVM, ours));
            their.add(TimedRead.fork(Contender.JACKSON, file, READS_OF_A_JVM, theirs));
        }
        print("first read of a JVM", Files.size(file), our, their, Figures::first);
        print("best of the later reads of a JVM", Files.size(file), our, their, Figures::later);
        return true;
    }

    /** Returns how the sides differ from each other and from what was planted, in words. */
    static List<String> differences(List<Finding> planted, Outcome ours, Outcome theirs) {
        List<String> differences = new ArrayList<>();
        differences.addAll(differences(planted, Contender.ROSTER, ours));
        differences.addAll(differences(planted, Contender.JACKSON, theirs));
        if (!ours.equals(theirs)) {
            differences.add("the sides do not hand out the same rows, records and findings");
        }
        return differences;
    }

    private static List<String> differences(List<Finding> planted, Contender contender, Outcome outcome) {
        List<String> differences = new ArrayList<>();
        List<Finding> unsaid = new ArrayList<>(planted);
        unsaid.removeAll(outcome.findings());
        unsaid.forEach(finding -> differences.add("%s does not say %s".formatted(contender.title(), finding)));
        List<Finding> unplanted = new ArrayList<>(outcome.findings());
        unplanted.removeAll(planted);
        unplanted.forEach(finding -> differences.add("%s says %s".formatted(contender.title(), finding)));
        return differences;
    }

    private static void print(
            String what, long bytes, Figures ours, Figures theirs, Function<Figures, List<TimedRead>> reads) {
        System.out.println(what);
        for (Figures one : List.of(ours, theirs)) {
            double min = Figures.min(reads.apply(one), TimedRead::wall);
            System.out.printf(
                    "  %-42s  min %.3f s  median %.3f s  %4.0f MB/s  CPU min %.2f s%n",
                    one.contender().title(),
                    min,
                    Figures.median(reads.apply(one), TimedRead::wall),
                    bytes / min / 1e6,
                    Figures.min(reads.apply(one), TimedRead::cpu));
        }
        System.out.printf(
                "  ratio of the minima %.2f, of the medians %.2f, of CPU time %.2f%n",
                Figures.min(reads.apply(theirs), TimedRead::wall) / Figures.min(reads.apply(ours), TimedRead::wall),
                Figures.median(reads.apply(theirs), TimedRead::wall)
                        / Figures.median(reads.apply(ours), TimedRead::wall),
                Figures.min(reads.apply(theirs), TimedRead::cpu) / Figures.min(reads.apply(ours), TimedRead::cpu));
    }
}
