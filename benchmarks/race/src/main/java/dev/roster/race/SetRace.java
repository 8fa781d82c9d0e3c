package dev.roster.race;

import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The whole set: schools, students, staff, sections and rosters held to all rules, in interleaved rounds. No time is
 * printed before all contenders found the same.
 */
final class SetRace {
    private static final int ROUNDS = 5;
    private static final int STUDENTS = 1_000_000;

    private final Path work;
    private final List<Contender> contenders;

    SetRace(Path work, List<Contender> contenders) {
        this.work = work;
        this.contenders = contenders;
    }

    /** Returns how many sections a student is in: five, and eight in the large set. */
    static Size size(int students) {
        return Size.of(students, students >= Size.LARGE ? 8 : 5);
    }

    /** Takes a folder to work in, and, where they are to be others, rounds, students and contenders. */
    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        int students = args.length > 2 ? Integer.parseInt(args[2]) : STUDENTS;
        List<Contender> contenders = args.length > 3
                ? List.of(args).subList(3, args.length).stream()
                        .map(name -> Contender.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList()
                : List.of(Contender.values());
        if (!new SetRace(work, contenders).run(rounds, size(students))) {
            System.exit(1);
        }
    }

    private boolean run(int rounds, Size size) throws IOException {
        Path folder = work.resolve("set");
        SetFiles.write(folder, size);
        Machine.print(folder);
        Map<Contender, Figures> figures = new EnumMap<>(Contender.class);
        contenders.forEach(contender -> figures.put(contender, new Figures(contender.title(size.students()))));
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                figures.get(contender).add(SetRun.fork(contender, size.students(), folder, found(contender)));
            }
            if (!agree()) {
                return false;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d rounds; all find the same %,d faults%n%n",
                rounds,
                Files.readAllLines(found(contenders.get(0))).size());
        Figures.print(contenders.stream().map(figures::get).toList());
        return true;
    }

    private Path found(Contender contender) {
        return work.resolve(contender.name().toLowerCase(Locale.ROOT) + ".findings");
    }

    private boolean agree() throws IOException {
        boolean agree = true;
        Contender first = contenders.get(0);
        for (Contender other : contenders.subList(1, contenders.size())) {
            List<String> differences = Findings.differences(
                    first, Files.readAllLines(found(first)), other, Files.readAllLines(found(other)));
            differences.forEach(System.err::println);
            agree &= differences.isEmpty();
        }
        return agree;
    }
}
