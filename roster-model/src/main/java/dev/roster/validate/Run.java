package dev.roster.validate;

import dev.roster.internal.row.UnknownRules;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.source.RosterSource;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.GroupSpec;
import dev.roster.spec.KeySpec;
import dev.roster.spec.ReferenceSpec;
import dev.roster.spec.SetRule;
import dev.roster.spec.UniqueSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One validation: the files in reading order, each looked at once, and some a second time. */
final class Run {
    private final Format format;
    private final RosterSource source;
    private final Options options;
    private final ProblemBook book;
    private final Targets targets;
    private final UnknownRules unknown;
    private final List<String> order;
    private final Map<String, FileRun> runs = new LinkedHashMap<>();
    private final Map<SetRule, Memories> memories = new LinkedHashMap<>();
    private final Set<Report.NotRun> notRun = new LinkedHashSet<>();

    Run(Format format, RosterSource source, Options options) {
        this.format = format;
        this.source = source;
        this.options = options;
        this.book = new ProblemBook(format, options.cap());
        this.targets = new Targets(format);
        this.unknown = new UnknownRules(options.validator());
        this.order = ReadingOrder.of(format);
    }

    Report report() throws IOException {
        List<SyntaxTrouble> troubles = source.troubles();
        troubles.forEach(
                trouble -> book.add(format.use(trouble.rule()).at(Place.set()).with(trouble.figures())));
        List<String> names = source.names();
        List<FileFacts> files = new ArrayList<>();
        for (String name : order) {
            if (names.contains(name)) {
                FileRun run = new FileRun(format.layouts(name), this);
                files.add(run.read(source));
                runs.put(name, run);
            }
        }
        if (files.isEmpty() && troubles.isEmpty()) {
            book.add(noFiles(names.size()));
        }
        for (FileRun run : runs.values()) {
            run.finish(source);
            if (!run.usable()) {
                rulesAmongRows(run.file()).forEach(use -> skip(use, Report.Reason.UNUSABLE));
            }
        }
        List<String> documented = format.files().stream().map(FileSpec::name).toList();
        files.sort(Comparator.comparingInt(file -> documented.indexOf(file.name())));
        return new Report(
                format.id(),
                Fingerprint.of(format),
                troubles.isEmpty() && complete() ? Report.Status.COMPLETE : Report.Status.PARTIAL,
                List.copyOf(notRun),
                files,
                List.copyOf(runs.keySet()),
                book.problems(),
                book.totals(),
                book.counts());
    }

    private Problem noFiles(int others) throws IOException {
        return format.use(CoreRules.NO_ROSTER_FILES)
                .at(Place.set())
                .with("other files here", others)
                .with("folders here", source.folders().size());
    }

    private boolean complete() {
        return runs.values().stream().allMatch(FileRun::usable)
                && format.files().stream().allMatch(file -> !file.required() || runs.containsKey(file.name()))
                && notRun.stream().allMatch(rule -> rule.reason() == Report.Reason.ABSENT);
    }

    Format format() {
        return format;
    }

    Options options() {
        return options;
    }

    ProblemBook book() {
        return book;
    }

    Targets targets() {
        return targets;
    }

    UnknownRules unknown() {
        return unknown;
    }

    Memories memory(SetRule rule) {
        return memories.computeIfAbsent(rule, Memories::new);
    }

    /** Notes a rule that cannot run because of its own file, and returns whether it can. */
    boolean runs(boolean usable, RuleUse use) {
        if (!usable) {
            skip(use, Report.Reason.UNUSABLE);
        }
        return usable;
    }

    private void skip(RuleUse use, Report.Reason reason) {
        String file = use.file() == null ? "" : use.file();
        notRun.add(new Report.NotRun(use.rule().code(), file, use.columns(), reason));
    }

    private Stream<RuleUse> rulesAmongRows(FileSpec<?> file) {
        return Stream.of(
                        file.keys().stream().map(KeySpec::use),
                        file.uniques().stream().map(UniqueSpec::use),
                        file.references().stream().map(ReferenceSpec::use),
                        file.groups().stream().map(GroupSpec::use),
                        format.setRules().stream()
                                .filter(rule -> rule.checked().equals(file.type()))
                                .map(format::use))
                .flatMap(uses -> uses);
    }

    /** Returns whether another file was read before this one. */
    Look look(FileSpec<?> file, Class<? extends Record> other) {
        String name = format.file(other).name();
        boolean before = order.indexOf(name) < order.indexOf(file.name());
        return before ? Look.FIRST : Look.SECOND;
    }

    /** Returns what a reference looks for; nothing where that cannot be looked at, which is noted. */
    @Nullable
    Target target(ReferenceSpec reference) {
        Report.@Nullable Reason reason = unread(reference.target());
        Target target = targets.find(reference);
        if (reason == null && (target == null || target.uncertain())) {
            reason = Report.Reason.UNUSABLE;
        }
        if (reason == null) {
            return target;
        }
        skip(reference.use(), reason);
        return null;
    }

    /** Notes a set rule whose other files cannot be looked at, and returns whether they can. */
    boolean remembers(SetRule rule, RuleUse use) {
        for (SetRule.Remembered what : rule.remembered()) {
            Report.@Nullable Reason reason = unread(what.type());
            if (reason == null && !remembered(what)) {
                reason = Report.Reason.UNUSABLE;
            }
            if (reason != null) {
                skip(use, reason);
                return false;
            }
        }
        return true;
    }

    /** Returns whether the columns that a set rule remembers are there. */
    private boolean remembered(SetRule.Remembered what) {
        FileRun other = runs.get(format.file(what.type()).name());
        return other == null || (other.has(what.key()) && other.has(what.values()));
    }

    private Report.@Nullable Reason unread(Class<? extends Record> type) {
        FileSpec<?> file = format.file(type);
        FileRun run = runs.get(file.name());
        if (run == null) {
            return file.required() ? Report.Reason.UNUSABLE : Report.Reason.ABSENT;
        }
        return run.usable() ? null : Report.Reason.UNUSABLE;
    }
}
