package dev.roster.io.members;

import dev.roster.problem.Problem.Figure;
import dev.roster.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of a file whose records name their members: every name of any record, in the order of appearance. */
public final class Columns {
    private final List<String> names;
    private final List<byte[]> encoded = new ArrayList<>();
    private final List<Figure> limit;

    private Columns(Set<String> names, List<Figure> limit) {
        this.names = List.copyOf(names);
        this.names.forEach(name -> encoded.add(name.getBytes(StandardCharsets.UTF_8)));
        this.limit = limit;
    }

    List<String> names() {
        return names;
    }

    byte[] encoded(int column) {
        return encoded.get(column);
    }

    /** Returns all names, one behind the other. */
    byte[] bytes() {
        return String.join("", names).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns whether there are more, which were left out. */
    boolean over() {
        return !limit.isEmpty();
    }

    /** Returns the limit that was passed. */
    List<Figure> limit() {
        return limit;
    }

    /** Looks at one record after the other. */
    static final class Survey {
        private final Limits limits;
        private final Set<String> names = new LinkedHashSet<>();
        private List<byte[]> order = new ArrayList<>();
        private List<Figure> limit = List.of();
        private long bytes;
        private long records;

        Survey(Limits limits) {
            this.limits = limits;
        }

        void add(MemberRecord record) {
            records++;
            for (int member = 0; member < record.members(); member++) {
                boolean usual = member < order.size() && record.named(member, order.get(member));
                if (!usual && limit.isEmpty() && !names.contains(record.name(member))) {
                    add(record.name(member));
                }
            }
        }

        private void add(String name) {
            byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
            if (names.size() == limits.columns()) {
                limit = List.of(new Figure("column limit", limits.columns()));
            } else if (bytes + encoded.length > limits.rowBytes()) {
                limit = List.of(new Figure("row limit in bytes", limits.rowBytes()));
            } else {
                bytes += encoded.length;
                names.add(name);
                order.add(encoded);
            }
        }

        Columns columns(List<String> documented) {
            return new Columns(records == 0 ? new LinkedHashSet<>(documented) : names, limit);
        }
    }
}
