package dev.roster.validate;

import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.place.FoundSet;
import dev.roster.internal.row.UnknownRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Place;
import dev.roster.problem.RuleUse;
import dev.roster.source.RosterSource;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import dev.roster.spec.SetRule;
import dev.roster.spec.SeverityOverride;
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
    private final FoundSet found;
    private final RosterSource source;
    private final Options options;
    private final ProblemBook book;
    private final Targets targets;
    private final UnknownRules unknown;
    private final List<String> order;
    private final Listing listing;
    private final PackageChecks packageChecks;
    private final Map<String, FileRun> runs = new LinkedHashMap<>();
    private final Map<String, AgainstFile> against = new LinkedHashMap<>();
    private final RuleMemories memories;
    private final KeyMemory tables;
    private final Set<Report.NotRun> notRun = new LinkedHashSet<>();

    Run(Format format, RosterSource source, Options options, KeyMemory tables) throws IOException {
        this.format = format;
        this.found = FoundSet.at(format, source);
        this.source = found.set();
        this.options = options;
        this.tables = tables;
        this.memories = new RuleMemories(tables);
        this.book = new ProblemBook(format, options.cap());
        this.targets = new Targets(format);
        this.unknown = new UnknownRules(options.validator());
        this.order = ReadingOrder.of(format);
        this.listing = new Listing(format, this.source);
        this.packageChecks = new PackageChecks(format, listing, this.source);
    }

    Report report() throws IOException {
        List<SyntaxTrouble> troubles = source.troubles();
        troubles.forEach(
                trouble -> book.add(format.use(trouble.rule()).at(Place.set()).with(trouble.figures())));
        found.problems().forEach(book::add);
        RosterSource around = found.others();
        if (around != null) {
            new Listing(format, around).reportOthers(book);
        }
        listing.reportOthers(book);
        if (troubles.isEmpty() || !listing.meant().isEmpty()) {
            listing.reportMissing(book);
        }
        List<FileFacts> files = read();
        packageChecks.report(listing, book);
        List<String> read = files.stream().map(FileFacts::name).toList();
        book.overridden().report(book, this::ran);
        List<String> documented = format.files().stream().map(FileSpec::name).toList();
        files.sort(Comparator.comparingInt(file -> documented.indexOf(file.name())));
        return new Report(
                format.id(),
                format.fingerprint(),
                troubles.isEmpty() && complete() ? Report.Status.COMPLETE : Report.Status.PARTIAL,
                List.copyOf(notRun),
                files,
                read,
                book.problems(),
                book.totals(),
                book.counts(),
                options.profile().name(),
                book.tallies(),
                Map.of());
    }

    /** Returns the set to which rows may refer too; where it lies is found as it is for the one that is validated. */
    private @Nullable RosterSource others() throws IOException {
        RosterSource place = options.against();
        return place == null ? null : FoundSet.at(format, place).set();
    }

    private List<FileFacts> read() throws IOException {
        List<FileFacts> files = new ArrayList<>();
        RosterSource other = others();
        List<String> others = other == null ? List.of() : other.names();
        for (String name : order) {
            if (listing.has(name)) {
                FileRun run = new FileRun(format.layouts(name), this);
                FileFacts facts = run.read(source);
                runs.put(name, run);
                if (facts != null) {
                    files.add(facts);
                }
            } else if (other != null && others.contains(name) && !listing.misnamed(name)) {
                AgainstFile file = new AgainstFile(format.layouts(name), this);
                file.read(other);
                against.put(name, file);
            }
        }
        for (FileRun run : runs.values()) {
            run.finish(source);
        }
        format.files().forEach(this::noteUnusable);
        format.files().stream()
                .filter(file -> packageChecks.manifest().is(file)
                        && packageChecks.manifest().untold()
                        && !listing.part())
                .forEach(file -> skip(file.use(PackageRules.MANIFEST_MISMATCH), Report.Reason.UNUSABLE));
        return files;
    }

    /** Notes the rules that a file takes with it when it is there and cannot be used: its own, and those that look for it. */
    private void noteUnusable(FileSpec<?> file) {
        FileRun run = runs.get(file.name());
        boolean meant = run == null ? listing.misnamed(file.name()) : run.file().equals(file) && !run.usable();
        if (meant) {
            FileSteps.rules(file, format).forEach(use -> skip(use, Report.Reason.UNUSABLE));
        } else if (run != null && run.file().equals(file)) {
            Stream.concat(
                            file.references().stream()
                                    .filter(reference -> unread(reference.target()) == Report.Reason.UNUSABLE)
                                    .map(ReferenceSpec::use),
                            format.setRulesInForce().stream()
                                    .filter(rule -> rule.checked().equals(file.type()))
                                    .filter(rule -> rule.remembered().stream()
                                            .anyMatch(what -> unread(what.type()) == Report.Reason.UNUSABLE))
                                    .map(format::use))
                    .forEach(use -> skip(use, Report.Reason.UNUSABLE));
        }
    }

    /** Returns whether the rule of an override was looked at in this set. */
    private boolean ran(SeverityOverride override) {
        FileRun run = runs.get(override.file());
        boolean skipped = notRun.stream()
                .anyMatch(rule -> rule.rule().equals(override.code())
                        && rule.file().split("#", 2)[0].equals(override.file())
                        && (override.column().isEmpty() || rule.columns().contains(override.column())));
        return override.file().isEmpty()
                ? !listing.part()
                : run != null && run.usable() && run.shows(override.column()) && !skipped;
    }

    private boolean complete() {
        return runs.values().stream().allMatch(FileRun::usable)
                && format.files().stream().allMatch(file -> runs.containsKey(file.name()) || !listing.needs(file))
                && notRun.stream().noneMatch(rule -> rule.reason() == Report.Reason.UNUSABLE);
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

    /** Returns where the tables of keys are. */
    KeyMemory tables() {
        return tables;
    }

    Targets targets() {
        return targets;
    }

    UnknownRules unknown() {
        return unknown;
    }

    PackageChecks packageChecks() {
        return packageChecks;
    }

    RuleMemories memories() {
        return memories;
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

    /** Returns whether another file was read before this one. */
    Look look(FileSpec<?> file, Class<? extends Record> other) {
        String name = format.file(other).name();
        boolean before = order.indexOf(name) < order.indexOf(file.name());
        // a row cannot miss those of an absent file before all rows have said that their own file is whole
        boolean absent = format.manifest() != null && seen(format.file(other)) == null;
        return before && !absent ? Look.FIRST : Look.SECOND;
    }

    /** Returns what a reference looks for; nothing where that cannot be looked at, which is noted. */
    @Nullable
    Target target(FileSpec<?> from, ReferenceSpec reference) {
        Report.@Nullable Reason reason = unread(reference.target());
        if (reason == Report.Reason.ABSENT && format.manifest() != null && !listing.part()) {
            boolean untold = packageChecks.manifest().untold();
            if (packageChecks.modes().of(from.name()) == FileMode.BULK && !untold) {
                return Target.nothing();
            }
            reason = untold ? Report.Reason.UNUSABLE : reason;
        }
        Target target = targets.find(reference);
        if (reason == null && (target == null || target.uncertain())) {
            reason = Report.Reason.UNUSABLE;
        }
        if (reason == null && target != null) {
            return packageChecks.modes().partly(format.file(reference.target()).name()) ? target.partly() : target;
        }
        skip(reference.use(), reason == null ? Report.Reason.UNUSABLE : reason);
        return null;
    }

    /** Notes a set rule whose other files cannot be looked at, and returns whether it runs: some need whole files. */
    boolean remembers(SetRule rule, RuleUse use) {
        for (SetRule.Remembered what : rule.remembered()) {
            boolean own = rule.lookingBack() && what.type().equals(rule.checked());
            Report.@Nullable Reason reason = own ? null : unread(what.type());
            if (reason == null && (!remembered(what) || memories.of(rule).uncertain(what.type()))) {
                reason = Report.Reason.UNUSABLE;
            }
            if (reason == null
                    && rule.needsWhole(what.type())
                    && packageChecks.modes().partly(format.file(what.type()).name())) {
                reason = Report.Reason.CHANGES_ONLY;
            }
            boolean without = reason == Report.Reason.ABSENT && !rule.needs(what.type());
            if (reason != null && !without) {
                skip(use, reason);
                return false;
            }
        }
        return true;
    }

    /** Returns whether the columns that a set rule remembers are there. */
    private boolean remembered(SetRule.Remembered what) {
        Seen other = seen(format.file(what.type()));
        return other == null || (other.has(what.key()) && other.has(what.values()));
    }

    private Report.@Nullable Reason unread(Class<? extends Record> type) {
        FileSpec<?> file = format.file(type);
        Seen seen = seen(file);
        if (seen == null) {
            return listing.needs(file) ? Report.Reason.UNUSABLE : Report.Reason.ABSENT;
        }
        return seen.usable() ? null : Report.Reason.UNUSABLE;
    }

    private @Nullable Seen seen(FileSpec<?> file) {
        FileRun run = runs.get(file.name());
        return run == null ? against.get(file.name()) : run;
    }
}
