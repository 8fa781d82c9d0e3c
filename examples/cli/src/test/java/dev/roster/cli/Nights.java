package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A district's nights: one set, written anew for each of them and published to one receiver. */
record Nights(String format, Receiver receiver, Path set) implements AutoCloseable {

    /** Begins with an empty set beside the receiver's target file, and closes the receiver with itself. */
    static Nights of(String format, Receiver receiver) throws IOException {
        return new Nights(
                format, receiver, Files.createDirectory(receiver.folder().resolve("night")));
    }

    /** Writes the target file, which ends with these lines. */
    void target(String layout) throws IOException {
        receiver.target(layout);
    }

    /** Writes a file of the set. */
    void write(String name, String text) throws IOException {
        Files.writeString(set.resolve(name), text);
    }

    /** Writes so many of ParentSquare's students. */
    void students(int number) throws IOException {
        StringBuilder text = new StringBuilder("school_id,student_id,first_name,last_name,grade_level\n");
        IntStream.rangeClosed(1, number).forEach(each -> text.append("7,%s,Ivy,Stone,4\n".formatted(each)));
        write("students.csv", text.toString());
    }

    CliRun publish(String... more) {
        return publishOn(Receiver.MACHINE, more);
    }

    CliRun publishOn(Machine machine, String... more) {
        Stream<String> words = Stream.of(
                "publish",
                format,
                set.toString(),
                "--target",
                receiver.targetFile().toString());
        return CliRun.with(machine, Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    /** Publishes what must neither be held nor fail. */
    void deliver(String... more) {
        CliRun run = publish(more);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    /** Returns the rows of students that the receiver has. */
    List<String> sent() throws IOException {
        List<String> lines = Files.readAllLines(receiver.server().root().resolve("upload/students.csv"));
        return lines.subList(1, lines.size());
    }

    /** Returns the folder beside the target file in which it is kept what was delivered. */
    Path deliveries() {
        return receiver.folder().resolve("target.deliveries");
    }

    /** Returns the first file of that name in that folder. */
    Path kept(String name) throws IOException {
        try (Stream<Path> kept = Files.walk(deliveries())) {
            return kept.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Override
    public void close() {
        receiver.close();
    }
}
