package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SchoolRules;
import dev.roster.spec.DeltaSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.GroupSpec;
import dev.roster.spec.KeySpec;
import dev.roster.spec.ReferenceSpec;
import dev.roster.spec.RowRule;
import dev.roster.spec.SetRule;
import dev.roster.spec.UniqueSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules among rows that hold for one file, in the order in which they see a row: a row that repeats a key takes no
 * part in unique and group rules, and a row whose cells cannot be told is only there to be referred to.
 *
 * <p>A rule sees many rows before the next rule does. That changes nothing, because a rule changes only its own tables and
 * cells of the row it looks at, and what the file itself leaves behind is asked at the second look only, or by rules that
 * look back, for which rows are taken one by one.
 */
final class FileSteps {
    private final Columns columns;
    private final Run run;
    private final Indexes indexes;
    private final Referred referred;
    private final List<KeyStep> keys = new ArrayList<>();
    private final List<Step> groups = new ArrayList<>();
    private final List<Step> references = new ArrayList<>();
    private final boolean[] repeated = new boolean[RowBatch.ROWS];
    private boolean lookingBack;

    FileSteps(Columns columns, Run run) {
        this.columns = columns;
        this.run = run;
        this.indexes = new Indexes(run.tables());
        this.referred = new Referred(columns, indexes, run);
        addKeys();
        addPackage();
        file().rowRules().forEach(this::noteRowRule);
        file().uniques().forEach(this::addUnique);
        file().groups().forEach(this::addGroup);
        file().references().forEach(this::addReference);
        for (SetRule rule : run.format().setRulesInForce()) {
            addSetRule(rule);
        }
    }

    /** Returns the uses of all rules among rows that hold for a file. */
    static Stream<RuleUse> rules(FileSpec<?> file, Format format) {
        return Stream.of(
                        file.keys().stream().map(KeySpec::use),
                        file.uniques().stream().map(UniqueSpec::use),
                        file.references().stream().map(ReferenceSpec::use),
                        file.groups().stream().map(GroupSpec::use),
                        format.setRulesInForce().stream()
                                .filter(rule -> rule.checked().equals(file.type()))
                                .map(format::use))
                .flatMap(uses -> uses);
    }

    private FileSpec<?> file() {
        return columns.file();
    }

    /** A rule about several cells of a row is not looked at where one of their columns is missing. */
    private void noteRowRule(RowRule rule) {
        run.runs(columns.complete(columns.ordinals(rule.check().components())), rule.use());
    }

    private void addKeys() {
        for (KeySpec key : file().keys()) {
            if (run.runs(columns.usable(key.columns()) && columns.usable(key.whenBlank()), key.use())) {
                keys.add(new KeyStep(key, run.book(), indexes));
            }
        }
    }

    /** The manifest says what other files are, and the columns that only a delta fills say it of their own. */
    private void addPackage() {
        PackageChecks packageChecks = run.packageChecks();
        if (packageChecks.manifest().is(file())) {
            groups.add(packageChecks.manifest().step(run.book()));
        } else if (run.format().closed()) {
            references.add(new SpreadsheetStep(columns, packageChecks.spreadsheet(), run.book()));
        }
        DeltaSpec delta = file().delta();
        if (delta != null) {
            List<Integer> there = delta.columns().stream()
                    .filter(column -> columns.header().cell(column) >= 0)
                    .toList();
            if (!there.isEmpty()) {
                references.add(new ModeStep(
                        file(), there, packageChecks.modes(), () -> run.runs(false, delta.inBulk()), run.book()));
            }
        }
    }

    private void addUnique(UniqueSpec unique) {
        List<Integer> all =
                Stream.concat(Stream.of(unique.column()), unique.per().stream()).toList();
        if (run.runs(columns.usable(all), unique.use())) {
            groups.add(new UniqueStep(unique, run.book(), indexes));
        }
    }

    private void addGroup(GroupSpec group) {
        boolean usable = columns.usable(group.per());
        if (group instanceof GroupSpec.OneFlag flag) {
            addFlag(flag, usable);
        } else if (group instanceof GroupSpec.Agreeing agreeing
                && run.runs(usable && columns.usable(agreeing.of()), agreeing.use())) {
            groups.add(new AgreeingStep(agreeing, file(), run.book(), indexes));
        } else if (group instanceof GroupSpec.Crowded crowded && run.runs(usable, crowded.use())) {
            groups.add(new CrowdedStep(crowded, run.book(), indexes));
        } else if (group instanceof GroupSpec.Mixed mixed
                && run.runs(
                        usable && columns.usable(mixed.of()) && !file().uses(SchoolRules.UNMAPPED_PERIODS),
                        mixed.use())) {
            groups.add(new MixedStep(mixed, run.book(), indexes));
        }
    }

    /** A flag's column that nobody has to send and that is missing has been reported; nothing follows from it. */
    private void addFlag(GroupSpec.OneFlag flag, boolean usable) {
        boolean runs = run.runs(usable, flag.use());
        if (flag.noneUse() != null) {
            run.runs(usable, flag.noneUse());
        }
        if (runs && columns.present(List.of(flag.flag()))) {
            groups.add(new OneFlagStep(flag, run.book(), indexes));
        }
    }

    private void addReference(ReferenceSpec reference) {
        if (!run.runs(columns.usable(reference.from()), reference.use())) {
            return;
        }
        Look look = run.look(file(), reference.target());
        ReferenceStep step = new ReferenceStep(reference, look, () -> run.target(file(), reference), run.book());
        step.share(indexes);
        references.add(step);
    }

    private void addSetRule(SetRule rule) {
        if (!rule.checked().equals(file().type())) {
            return;
        }
        RuleUse use = run.format().use(rule);
        boolean later = rule.remembered().stream()
                .filter(what -> !(rule.lookingBack() && what.type().equals(rule.checked())))
                .anyMatch(what -> run.look(file(), what.type()) == Look.SECOND);
        boolean usable = columns.usable(columns.ordinals(rule.components()));
        lookingBack |= rule.lookingBack();
        if (run.runs(usable, use)) {
            Look look = later ? Look.SECOND : Look.FIRST;
            Memories memory = run.memories().of(rule);
            memory.open(indexes);
            List<Step> steps = rule.amongGroups() ? groups : references;
            steps.add(new SetRuleStep(
                    rule, run.format(), memory, look, () -> run.remembers(rule, use), run.book(), run.tables()));
        }
    }

    boolean has(List<String> components) {
        return referred.has(components);
    }

    /**
     * Takes the rows of a batch at the first look. Each rule sees all of them before the next rule does, unless one asks
     * what the rows before have said.
     */
    void first(CheckedRow[] rows, int size) {
        if (inBatch(rows)) {
            soon(rows, size);
        }
        int some = lookingBack ? 1 : size;
        for (int from = 0; from < size; from += some) {
            first(rows, from, from + some);
        }
    }

    /** Returns whether these are a batch's rows, and not one that could not be copied into one. */
    private static boolean inBatch(CheckedRow[] rows) {
        return rows[0].inBatch() != RowChecker.NO_BATCH;
    }

    private void soon(CheckedRow[] rows, int size) {
        indexes.soon(rows, size);
        for (Step reference : references) {
            reference.soon(size);
        }
    }

    private void first(CheckedRow[] rows, int from, int to) {
        referred.there(rows, from, to);
        Arrays.fill(repeated, from, to, false);
        for (KeyStep key : keys) {
            byKey(key, rows, from, to);
        }
        for (Step group : groups) {
            inGroups(group, rows, from, to);
        }
        for (Step reference : references) {
            byReference(reference, rows, from, to);
        }
        referred.remember(rows, from, to);
    }

    private void byKey(KeyStep key, CheckedRow[] rows, int from, int to) {
        for (int i = from; i < to; i++) {
            repeated[i] |= key.add(rows[i]);
        }
    }

    private void inGroups(Step group, CheckedRow[] rows, int from, int to) {
        for (int i = from; i < to; i++) {
            if (rows[i].broken()) {
                group.untold(rows[i]);
            } else if (!repeated[i]) {
                group.first(rows[i]);
            }
        }
    }

    private static void byReference(Step reference, CheckedRow[] rows, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!rows[i].broken()) {
                reference.first(rows[i]);
            }
        }
    }

    private Stream<Step> all() {
        return Stream.of(keys, groups, references).flatMap(List::stream);
    }

    boolean wantsSecond() {
        boolean wanted = false;
        for (Step step : all().toList()) {
            // every step is asked: the answer is also when it learns what was read in the meantime
            wanted |= step.wantsSecond();
        }
        return wanted;
    }

    void rewind() {
        indexes.rewind();
    }

    /** Takes the rows of a batch at the second look. */
    void second(CheckedRow[] rows, int size) {
        if (inBatch(rows)) {
            indexes.soon(rows, size);
        }
        for (int i = 0; i < size; i++) {
            second(rows[i]);
        }
    }

    private void second(CheckedRow row) {
        boolean again = false;
        for (KeyStep key : keys) {
            again |= key.again(row);
        }
        if (!again) {
            groups.forEach(group -> group.second(row));
        }
        references.forEach(reference -> reference.second(row));
    }

    void end() {
        all().forEach(Step::end);
    }
}
