package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.sftp.DeliveryListener;
import dev.roster.sftp.sweep.KilledProgram.Kill;
import dev.roster.sftp.sweep.KilledProgram.Said;
import dev.roster.sftp.sweep.PublishingProgram.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Kills programs that publish, each once and at another moment, and takes up what they left; then looks at what the
 * receiver has when nothing is under way any more.
 */
final class KillSweep {
    private static final DeliveryListener NOBODY = new DeliveryListener() {};

    private final Path place;
    private final String layout;
    private final SentSet set;
    private final Receivers receivers;
    private final Random random = new Random(20260304);
    private final long start = System.nanoTime();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Map<String, Integer> hits = new TreeMap<>();
    private int number;
    private int events;
    private @Nullable Said whole;

    KillSweep(Path place, String layout, SentSet set, Receivers receivers) {
        this.place = place;
        this.layout = layout;
        this.set = set;
        this.receivers = receivers;
    }

    /** Who gets one publication, and is fresh for each. */
    interface Receiver extends AutoCloseable {
        TestServer server();

        /** Returns where on the server it is to arrive. */
        String directory();

        /** Returns what is wrong with what arrived. */
        List<String> wrong() throws IOException;

        @Override
        void close();
    }

    interface Receivers {
        Receiver next(int number, DropboxListener killing) throws IOException;
    }

    /** Lets one come to its end, for what the others are measured by. */
    KillSweep measure() throws IOException, InterruptedException {
        whole = run(Kill.NEVER, new KillingServer(0));
        if (whole == null) {
            throw new IllegalStateException("it was killed by nobody");
        }
        return this;
    }

    /** Kills right behind each writing of the journal. */
    void atEachPoint() throws IOException, InterruptedException {
        for (int point = 1; point <= whole.points(); point++) {
            hit("at points", run(Kill.at(point), new KillingServer(0)));
        }
    }

    /** Kills at random between the beginning of the first file and the end. */
    void atAnyTime(int times) throws IOException, InterruptedException {
        for (int time = 0; time < times; time++) {
            hit("at any time", run(Kill.after(1 + random.nextLong(whole.micros())), new KillingServer(0)));
        }
    }

    /** Lets the server kill, at so many of the things that it does for the client, before it answers. */
    void byTheServer(int most) throws IOException, InterruptedException {
        int all = events;
        int step = 1 + (all - 1) / most;
        for (int event = 1 + (all - 1) % step; event <= all; event += step) {
            KillingServer killer = new KillingServer(event);
            hit("by the server", run(Kill.by(killer::client), killer));
        }
    }

    private void hit(String how, @Nullable Said said) {
        hits.merge(how + (said == null ? "" : ", too late"), 1, Integer::sum);
    }

    /** Runs a program that is killed, and a second one that is not; returns what the first said. */
    private @Nullable Said run(Kill kill, KillingServer killer) throws IOException, InterruptedException {
        number++;
        try (Receiver receiver = receivers.next(number, killer)) {
            TestServer server = receiver.server();
            server.expect(set.files());
            Path memory = place.resolve("memory-" + number);
            Task task = new Task(
                    server.port(),
                    server.fingerprint(),
                    server.user(),
                    server.secret(),
                    receiver.directory(),
                    layout,
                    set.place(),
                    memory);
            Said said = new KilledProgram(task, place.resolve("log-" + number)).run(kill);
            events = events == 0 ? killer.events() : events;
            takeUp(task);
            server.awaitQuiet();
            receiver.wrong().forEach(this::wrong);
            if (!List.of("naive", "forgetful").contains(layout)) {
                KeptReceipts.wrong(memory).forEach(this::wrong);
            }
            return said;
        }
    }

    private void takeUp(Task task) {
        try {
            ends.merge(task.publish(NOBODY).name(), 1, Integer::sum);
        } catch (IOException failed) {
            wrong("no receipt after all, " + failed);
        }
    }

    private void wrong(String what) {
        wrong.add("%s %s: %s".formatted(layout, number, what));
    }

    /** Returns what must not be. */
    List<String> wrong() {
        return wrong;
    }

    /** Returns how many were killed where they were to be. */
    int hit(String how) {
        return hits.getOrDefault(how, 0);
    }

    /** Returns at how many points they could be killed. */
    int points() {
        return whole.points();
    }

    int events() {
        return events;
    }

    @Override
    public String toString() {
        return "%s: programs killed %s, of %s points and %s events of the server, ends %s, %s wrong, %.0f s"
                .formatted(layout, hits, whole.points(), events, ends, wrong.size(), (System.nanoTime() - start) / 1e9);
    }
}
