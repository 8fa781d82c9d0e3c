package dev.roster.io.baseline;

import dev.roster.io.SettingsException;
import dev.roster.io.json.JsonTree;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of an earlier report: how many of each code, file and columns, on which lines those stood that it kept. */
final class KnownFindings {
    private record Kind(String code, @Nullable String file, List<String> columns) {}

    private record Page(String code, @Nullable String file) {}

    private final Map<Kind, Long> counts = new HashMap<>();
    private final Map<Kind, Set<Long>> lines = new HashMap<>();
    private final Map<Page, Long> others = new HashMap<>();

    private KnownFindings() {}

    /** Returns what is known where there is no earlier report. */
    static KnownFindings none() {
        return new KnownFindings();
    }

    /** Reads a report of JSON. */
    static KnownFindings read(Path file, String format) throws IOException {
        JsonTree report = JsonTree.read(file);
        KnownFindings known = new KnownFindings();
        if (!report.text("format").equals(format)) {
            throw wrong(file, "it is of another format", "take a report of " + format);
        }
        if (report.names().contains("known")) {
            throw wrong(
                    file, "it holds what was new, and not all", "take a report that was written without --baseline");
        }
        for (JsonTree problem : report.objects("problems")) {
            Kind kind = new Kind(problem.text("code"), problem.textOrNull("file"), problem.texts("columns"));
            known.counts.merge(kind, 1L, Long::sum);
            known.others.merge(new Page(kind.code(), kind.file()), -1L, Long::sum);
            Long line = problem.numberOrNull("line");
            if (line != null) {
                known.lines.computeIfAbsent(kind, one -> new HashSet<>()).add(line);
            }
        }
        for (JsonTree total : report.objects("totals")) {
            known.others.merge(
                    new Page(total.text("code"), total.textOrNull("file")), total.number("count"), Long::sum);
        }
        return known;
    }

    private static SettingsException wrong(Path file, String what, String mend) {
        return new SettingsException(file, List.of(new SettingsException.Fault("the file", what, mend)));
    }

    /** Takes away what is known of findings, and returns how many of them are. What was not listed may be of any columns. */
    long take(Report.Tally tally) {
        Kind kind = kind(tally);
        Page page = new Page(tally.code(), tally.file());
        long listed = Math.min(tally.count(), counts.getOrDefault(kind, 0L));
        long unlisted = Math.min(tally.count() - listed, Math.max(0, others.getOrDefault(page, 0L)));
        counts.merge(kind, -listed, Long::sum);
        others.merge(page, -unlisted, Long::sum);
        return listed + unlisted;
    }

    /** Returns whether such a finding stood on a line. */
    boolean stood(Report.Tally tally, long line) {
        return lines.getOrDefault(kind(tally), Set.of()).contains(line);
    }

    private static Kind kind(Report.Tally tally) {
        return new Kind(tally.code(), tally.file(), tally.columns());
    }
}
