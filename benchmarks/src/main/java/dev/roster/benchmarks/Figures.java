package dev.roster.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The times of one contender over all rounds, in nanoseconds, one of each JVM. */
final class Figures {
    private final Contender contender;
    private final List<Long> first = new ArrayList<>();
    private final List<Long> later = new ArrayList<>();

    Figures(Contender contender) {
        this.contender = contender;
    }

    void add(List<Long> timesOfOneJvm) {
        first.add(timesOfOneJvm.get(0));
        later.add(Collections.min(timesOfOneJvm.subList(1, timesOfOneJvm.size())));
    }

    Contender contender() {
        return contender;
    }

    /** Returns how long the first read took, when nothing was compiled yet: what a nightly job sees. */
    List<Long> first() {
        return first;
    }

    /** Returns how long the best of the later reads took: what a program sees that goes on. */
    List<Long> later() {
        return later;
    }

    /** Returns the least of several times, in seconds. */
    static double min(List<Long> nanos) {
        return Collections.min(nanos) / 1e9;
    }

    /** Returns the median of several times, in seconds. */
    static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e9;
    }
}
