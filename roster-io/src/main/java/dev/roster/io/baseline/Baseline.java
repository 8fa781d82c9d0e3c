package dev.roster.io.baseline;

import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of already: the findings of an earlier report, and those that were suppressed for a reason until a
 * day. A report without them shows what is new; it is as little publishable as it was. API that may change.
 */
public final class Baseline {
    private final @Nullable Path earlier;
    private final List<Suppression> suppressions;
    private final String format;

    private Baseline(@Nullable Path earlier, List<Suppression> suppressions, String format) {
        this.earlier = earlier;
        this.suppressions = suppressions;
        this.format = format;
    }

    /**
     * What is left of a report.
     *
     * @param report the report without what is known
     * @param remarks what there is to say of suppressions: that their day is over, or nobody said which day it is, or
     *     they had nothing to do
     */
    public record Applied(Report report, List<String> remarks) {
        /** Copies the remarks. */
        public Applied {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads files: reports of JSON, of which there may be one, and lists of suppressions in YAML.
     *
     * @throws SettingsException if one of them is something else
     * @throws IOException if one cannot be read
     */
    public static Baseline read(List<Path> files, Format format) throws IOException {
        Path earlier = null;
        List<Suppression> suppressions = new ArrayList<>();
        for (Path file : files) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                suppressions.addAll(SuppressionFile.read(file, format));
            } else if (!name.endsWith(".json")) {
                throw wrong(file, "its name ends neither in .json nor in .yaml");
            } else if (earlier != null) {
                throw wrong(file, "there is another report before it");
            } else {
                KnownFindings.read(file, format.id());
                earlier = file;
            }
        }
        return new Baseline(earlier, List.copyOf(suppressions), format.id());
    }

    private static SettingsException wrong(Path file, String what) {
        String mend = "give one report of JSON, and lists of suppressions in YAML";
        return new SettingsException(file, List.of(new SettingsException.Fault("the file", what, mend)));
    }

    /**
     * Leaves out what is known. Rows have no name by which a finding could be told again, so it goes by the number of
     * findings of a code on the same columns of a file: where there are more than there were, those are shown first that
     * stand on lines that had none.
     *
     * @param day the day that suppressions are held to; without it each is in force
     * @throws IOException if the earlier report cannot be read
     */
    public Applied apply(Report report, @Nullable LocalDate day) throws IOException {
        KnownFindings known = earlier == null ? KnownFindings.none() : KnownFindings.read(earlier, format);
        List<Report.Tally> left = new ArrayList<>();
        Set<Problem> problems = new HashSet<>();
        Map<Severity, Long> taken = new EnumMap<>(Severity.class);
        List<Suppression> idle = new ArrayList<>(suppressions);
        for (Report.Tally tally : report.tallies()) {
            long old = suppressed(tally, day, idle) ? tally.count() : known.take(tally);
            if (old > 0) {
                taken.merge(tally.severity(), old, Long::sum);
            }
            if (old < tally.count()) {
                Report.Tally rest = new Report.Tally(
                        tally.code(), tally.severity(), tally.file(), tally.columns(), tally.count() - old);
                left.add(rest);
                problems.addAll(fresh(report, rest, old > 0 ? known : KnownFindings.none()));
            }
        }
        List<Problem> inOrder =
                report.problems().stream().filter(problems::contains).toList();
        return new Applied(without(report, inOrder, left, taken), remarks(day, idle));
    }

    private boolean suppressed(Report.Tally tally, @Nullable LocalDate day, List<Suppression> idle) {
        List<Suppression> covering = suppressions.stream()
                .filter(one -> one.covers(tally) && !one.expired(day))
                .toList();
        idle.removeAll(covering);
        return !covering.isEmpty();
    }

    /** Returns as many findings as are new, those on lines that had none before the others. */
    private static List<Problem> fresh(Report report, Report.Tally rest, KnownFindings known) {
        List<Problem> kept = report.problems().stream().filter(rest::counts).toList();
        return Stream.concat(
                        kept.stream()
                                .filter(one -> !known.stood(rest, one.place().line())),
                        kept.stream()
                                .filter(one -> known.stood(rest, one.place().line())))
                .limit(rest.count())
                .toList();
    }

    private static Report without(
            Report report, List<Problem> problems, List<Report.Tally> tallies, Map<Severity, Long> taken) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Map<Report.Total, Long> totals = new LinkedHashMap<>();
        report.totals().forEach(total -> totals.put(new Report.Total(total.code(), total.file(), 0), 0L));
        for (Report.Tally tally : tallies) {
            counts.merge(tally.severity(), tally.count(), Long::sum);
            totals.merge(new Report.Total(tally.code(), tally.file(), 0), tally.count(), Long::sum);
        }
        return new Report(
                report.format(),
                report.fingerprint(),
                report.status(),
                report.notRun(),
                report.files(),
                report.order(),
                problems,
                totals.entrySet().stream()
                        .filter(total -> total.getValue() > 0)
                        .map(total -> new Report.Total(
                                total.getKey().code(), total.getKey().file(), total.getValue()))
                        .toList(),
                counts,
                report.profile(),
                tallies,
                taken);
    }

    private List<String> remarks(@Nullable LocalDate day, List<Suppression> idle) {
        List<String> remarks = new ArrayList<>();
        for (Suppression one : suppressions) {
            String name = Quoted.of(one.toString());
            if (one.expired(day)) {
                remarks.add("the suppression of %s ended on %s".formatted(name, one.until()));
            } else if (idle.contains(one)) {
                remarks.add("the suppression of %s had nothing to do; take it out".formatted(name));
            } else if (day == null) {
                remarks.add("the suppression of %s ends on %s, and nobody said which day it is"
                        .formatted(name, one.until()));
            }
        }
        return remarks;
    }
}
