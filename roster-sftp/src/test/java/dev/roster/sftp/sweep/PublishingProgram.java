package dev.roster.sftp.sweep;

import dev.roster.sftp.DeliveryListener;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.NaivePublisher;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes a set, and is killed where it is told: at a point of the delivery or some time after its first file was begun,
 * as a machine is that loses its power. Says the outcome, how many points it passed, and how long it took from that file on.
 */
final class PublishingProgram {
    static final int KILLED = 77;

    private PublishingProgram() {}

    /**
     * What it publishes, and where.
     *
     * @param secret the password, or the path of a key file
     */
    record Task(
            int port,
            String fingerprint,
            String user,
            String secret,
            String directory,
            String layout,
            Path local,
            Path memory) {

        List<String> words() {
            return List.of(
                    String.valueOf(port),
                    fingerprint,
                    user,
                    secret,
                    directory,
                    layout,
                    local.toString(),
                    memory.toString());
        }

        static Task of(String... words) {
            return new Task(
                    Integer.parseInt(words[0]),
                    words[1],
                    words[2],
                    words[3],
                    words[4],
                    words[5],
                    Path.of(words[6]),
                    Path.of(words[7]));
        }

        Outcome publish(DeliveryListener listener) throws IOException {
            SentSet set = SentSet.read(local);
            SftpTarget target = SftpTarget.at("127.0.0.1")
                    .port(port)
                    .user(user)
                    .auth(
                            Files.isRegularFile(Path.of(secret))
                                    ? SftpAuth.keyFile(Path.of(secret))
                                    : SftpAuth.password(secret::toCharArray))
                    .hostKeys(HostKeyPolicy.pinned(fingerprint))
                    .build();
            if (layout.equals("naive")) {
                NaivePublisher.publish(target, directory + "/20260304-050607", set.files());
                return Outcome.COMMITTED;
            }
            SftpPublisher publisher = SftpPublisher.to(target, described()).withListener(listener);
            SftpPublisher remembering = layout.equals("forgetful") ? publisher : publisher.withFolder(memory);
            return remembering.publish(set.folder(), set.report()).outcome();
        }

        private PublishLayout described() {
            return switch (layout) {
                case "epoch", "forgetful" -> PublishLayout.epoch(directory);
                case "auto" -> PublishLayout.auto(directory);
                case "flat" -> PublishLayout.flat(directory);
                case "expose" ->
                    PublishLayout.expose(Map.of(
                            "schools.csv", directory + "/schools.csv",
                            "sections.csv", directory + "/sections.csv",
                            "students.csv", directory + "/students.csv"));
                default -> throw new IllegalArgumentException(layout);
            };
        }
    }

    /**
     * Publishes.
     *
     * @param args the task, and after how many points or microseconds it is killed, 0 where not
     */
    public static void main(String[] args) throws IOException {
        Points points = new Points(Integer.parseInt(args[8]), Long.parseLong(args[9]));
        Outcome outcome = Task.of(args).publish(points);
        System.out.printf("%s %s %s%n", outcome, points.passed, points.micros());
    }

    private static final class Points implements DeliveryListener {
        private final int last;
        private final long killedAfterMicros;
        private final AtomicInteger passed = new AtomicInteger();
        private final AtomicLong begun = new AtomicLong();

        Points(int last, long killedAfterMicros) {
            this.last = last;
            this.killedAfterMicros = killedAfterMicros;
        }

        @Override
        public void reached(Step step) {
            if (passed.incrementAndGet() == last) {
                Runtime.getRuntime().halt(KILLED);
            }
            if (step == Step.UPLOADING && begun.compareAndSet(0, System.nanoTime()) && killedAfterMicros > 0) {
                killLater();
            }
        }

        private void killLater() {
            Thread killer = new Thread(() -> {
                LockSupport.parkNanos(killedAfterMicros * 1000);
                Runtime.getRuntime().halt(KILLED);
            });
            killer.setDaemon(true);
            killer.start();
        }

        long micros() {
            return begun.get() == 0 ? 0 : (System.nanoTime() - begun.get()) / 1000;
        }
    }
}
