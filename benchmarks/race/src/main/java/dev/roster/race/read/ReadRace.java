package dev.roster.race.read;

import dev.roster.race.Figures;
import dev.roster.race.Machine;
import dev.roster.race.Measured;
import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One file of students, read by everybody in interleaved rounds. No time is printed before all read the same. */
final class ReadRace {
    private static final int ROUNDS = 5;
    private static final int STUDENTS = 1_000_000;
    private static final int READS_OF_A_JVM = 5;

    private ReadRace() {}

    /** Takes a folder to work in, and, where they are to be others, rounds and students. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        int students = args.length > 2 ? Integer.parseInt(args[2]) : STUDENTS;
        Path folder = Path.of(args[0]).resolve("read");
        SetFiles.writeStudents(folder, Size.of(students, 1));
        Machine.print(folder);
        Map<Reader, Outcome> outcomes = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            outcomes.put(reader, reader.reading().read(folder));
        }
        List<String> differences = Agreement.differences(outcomes);
        if (!differences.isEmpty()) {
            differences.forEach(System.err::println);
            System.exit(1);
        }
        System.out.printf("%s; %d rounds; all read the same%n", String.join(" ", ReadRun.FLAGS), rounds);
        race(folder, rounds, outcomes);
    }

    private static void race(Path folder, int rounds, Map<Reader, Outcome> outcomes) throws IOException {
        Map<Reader, Figures> first = new EnumMap<>(Reader.class);
        Map<Reader, Figures> later = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            first.put(reader, new Figures(reader.title()));
            later.put(reader, new Figures(reader.title()));
        }
        for (int round = 0; round < rounds; round++) {
            for (Reader reader : Reader.values()) {
                List<Measured> reads = ReadRun.fork(reader, folder, READS_OF_A_JVM, outcomes.get(reader));
                first.get(reader).add(reads.get(0));
                later.get(reader)
                        .add(reads.stream()
                                .skip(1)
                                .min(Comparator.comparing(Measured::wall))
                                .orElseThrow());
            }
        }
        System.out.printf("%nthe best of the %d later reads of each JVM%n%n", READS_OF_A_JVM - 1);
        Figures.print(List.copyOf(later.values()));
        System.out.printf("%nthe first read of each JVM%n%n");
        Figures.print(List.copyOf(first.values()));
    }
}
