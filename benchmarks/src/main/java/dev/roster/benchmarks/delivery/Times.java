package dev.roster.benchmarks.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one thing took, each time. */
final class Times {
    private final List<Double> seconds = new ArrayList<>();

    void add(double time) {
        seconds.add(time);
        Collections.sort(seconds);
    }

    double median() {
        return seconds.get(seconds.size() / 2);
    }

    @Override
    public String toString() {
        return "%.3f s (%.3f to %.3f)".formatted(median(), seconds.get(0), seconds.get(seconds.size() - 1));
    }
}
