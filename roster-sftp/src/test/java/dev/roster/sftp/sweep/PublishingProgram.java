package dev.roster.sftp.sweep;

import dev.roster.sftp.DeliveryListener;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes a set, and is killed where it is told: at a point of the delivery or after some time, as a machine is that
 * loses its power. Says the outcome, how many points it passed, and how long it took.
 */
final class PublishingProgram {
    static final String USER = "district";
    static final String PASSWORD = "Sesame-open-7";
    static final int KILLED = 77;

    private PublishingProgram() {}

    /**
     * Publishes.
     *
     * @param args port, fingerprint, layout, local folder, folder for journals, and after how many points or microseconds
     *     it is killed, 0 where not
     */
    public static void main(String[] args) throws IOException {
        SentSet set = SentSet.read(Path.of(args[3]));
        SftpTarget target = SftpTarget.at("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .user(USER)
                .auth(SftpAuth.password(PASSWORD::toCharArray))
                .hostKeys(HostKeyPolicy.pinned(args[1]))
                .build();
        Points points = new Points(Integer.parseInt(args[5]));
        long start = System.nanoTime();
        killAfter(Long.parseLong(args[6]));
        Receipt receipt = SftpPublisher.to(target, layout(args[2]))
                .withFolder(Path.of(args[4]))
                .withListener(points)
                .publish(set.folder(), set.report());
        System.out.printf("%s %s %s%n", receipt.outcome(), points.passed, (System.nanoTime() - start) / 1000);
    }

    private static PublishLayout layout(String name) {
        return switch (name) {
            case "epoch" -> PublishLayout.epoch("/upload");
            case "auto" -> PublishLayout.auto("/upload");
            case "flat" -> PublishLayout.flat("/upload");
            case "expose" ->
                PublishLayout.expose(Map.of(
                        "schools.csv", "/upload/schools.csv",
                        "sections.csv", "/upload/sections.csv",
                        "students.csv", "/upload/students.csv"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void killAfter(long micros) {
        if (micros == 0) {
            return;
        }
        Thread killer = new Thread(() -> {
            LockSupport.parkNanos(micros * 1000);
            Runtime.getRuntime().halt(KILLED);
        });
        killer.setDaemon(true);
        killer.start();
    }

    private static final class Points implements DeliveryListener {
        private final int last;
        private final AtomicInteger passed = new AtomicInteger();

        Points(int last) {
            this.last = last;
        }

        @Override
        public void reached(Step step) {
            if (passed.incrementAndGet() == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
