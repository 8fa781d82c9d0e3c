package dev.roster.validate;

import dev.roster.internal.text.Names;
import dev.roster.problem.Problem;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of findings in a report: file (those of the format, then others), line, columns, code, and what is left to tell two apart. */
final class ProblemOrder implements Comparator<Problem> {
    private final Map<String, Integer> files = new HashMap<>();

    ProblemOrder(Format format) {
        for (FileSpec<?> file : format.files()) {
            files.putIfAbsent(file.name(), files.size());
        }
    }

    @Override
    public int compare(Problem one, Problem other) {
        int order = files(one.place().file(), other.place().file());
        order = order != 0
                ? order
                : Long.compare(one.place().line(), other.place().line());
        order = order != 0 ? order : texts(one.columns(), other.columns());
        order = order != 0 ? order : one.code().compareTo(other.code());
        order = order != 0
                ? order
                : Long.compare(one.place().record(), other.place().record());
        order = order != 0 ? order : figures(one.numbers(), other.numbers());
        return order != 0 ? order : one.duty().compareTo(other.duty());
    }

    private static int figures(List<Problem.Figure> one, List<Problem.Figure> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).name().compareTo(other.get(i).name());
            order = order != 0
                    ? order
                    : Long.compare(one.get(i).value(), other.get(i).value());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    int files(@Nullable String one, @Nullable String other) {
        int order = Integer.compare(rank(one), rank(other));
        return order != 0 || one == null || other == null ? order : Names.ORDER.compare(one, other);
    }

    private int rank(@Nullable String file) {
        return file == null ? -1 : files.getOrDefault(file, files.size());
    }

    static int texts(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
