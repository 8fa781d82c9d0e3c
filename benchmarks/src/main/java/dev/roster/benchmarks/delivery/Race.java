package dev.roster.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One set of files over one line, by both sides in turn. */
final class Race {
    private static final int WARM = 3;

    private final Step ourLogin;
    private final Step theirLogin;
    private final Step ours;
    private final Step theirs;
    private final Step publication;
    private final Step freshLogin;
    private final Step fresh;

    Race(Line line, SentFiles files, Path folder) {
        OurSide ourSide = new OurSide(line);
        TheirSide theirSide = new TheirSide(line, folder);
        this.ourLogin = Step.connecting(line.upload(), ourSide::connect);
        this.theirLogin = Step.connecting(line.upload(), theirSide::connect);
        this.ours = Step.sending(line.upload(), files, () -> ourSide.put(files));
        this.theirs = Step.sending(line.upload(), files, () -> theirSide.put(files));
        this.publication = Step.sending(
                line.upload(), files, () -> ourSide.publish(files, Files.createTempDirectory(folder, "kept")));
        this.freshLogin = Step.connecting(line.upload(), () -> inAJvmOfItsOwn(line));
        this.fresh = Step.sending(
                line.upload(), files, () -> inAJvmOfItsOwn(line, files.folder().toString()));
    }

    /** The order changes from round to round, so that neither side always finds what the other one left behind. */
    void run(int rounds) throws IOException {
        List<Step> steps = List.of(ourLogin, theirLogin, ours, theirs, publication, freshLogin, fresh);
        for (int round = -WARM; round < rounds; round++) {
            for (int i = 0; i < steps.size(); i++) {
                steps.get(round % 2 == 0 ? i : steps.size() - 1 - i).run(round >= 0);
            }
        }
    }

    void print() {
        double sftp = theirs.times().median() - theirLogin.times().median();
        double roster = ours.times().median() - ourLogin.times().median();
        double cold = fresh.times().median() - freshLogin.times().median();
        System.out.printf("  sending: ours %.3f s, sftp %.3f s, ratio %.2f%n", roster, sftp, sftp / roster);
        System.out.printf("  ours in a JVM that has just started: %.3f s, ratio %.2f%n", cold, sftp / cold);
        System.out.printf("  ours with the login %s, login %s%n", ours.times(), ourLogin.times());
        System.out.printf("  sftp with the login %s, login %s%n", theirs.times(), theirLogin.times());
        System.out.printf("  whole publication %s%n", publication.times());
    }

    private static void inAJvmOfItsOwn(Line line, String... files) throws IOException {
        Stream<String> program = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OurSide.class.getName(),
                String.valueOf(line.port()),
                line.fingerprint(),
                line.userKey().toString(),
                line.upload().toString());
        Run.output(Stream.concat(program, Stream.of(files)).toList());
    }
}
