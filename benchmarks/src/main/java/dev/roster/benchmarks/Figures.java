package dev.roster.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The times of one contender over all rounds, one of each JVM. */
final class Figures {
    private final Contender contender;
    private final List<TimedRead> first = new ArrayList<>();
    private final List<TimedRead> later = new ArrayList<>();

    Figures(Contender contender) {
        this.contender = contender;
    }

    void add(List<TimedRead> readsOfOneJvm) {
        first.add(readsOfOneJvm.get(0));
        later.add(readsOfOneJvm.stream()
                .skip(1)
                .min(Comparator.comparing(TimedRead::wall))
                .orElseThrow());
    }

    Contender contender() {
        return contender;
    }

    /** Returns the first read of each JVM, when nothing was compiled yet: what a nightly job sees. */
    List<TimedRead> first() {
        return first;
    }

    /** Returns the best of the later reads of each JVM: what a program sees that goes on. */
    List<TimedRead> later() {
        return later;
    }

    /** Returns the least of several times, in seconds. */
    static double min(List<TimedRead> reads, ToLongFunction<TimedRead> time) {
        return reads.stream().mapToLong(time).min().orElseThrow() / 1e9;
    }

    /** Returns the median of several times, in seconds. */
    static double median(List<TimedRead> reads, ToLongFunction<TimedRead> time) {
        return reads.stream().mapToLong(time).sorted().toArray()[reads.size() / 2] / 1e9;
    }
}
