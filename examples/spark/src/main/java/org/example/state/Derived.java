package org.example.state;

import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.GroupSpec;
import dev.roster.spec.ReferenceSpec;
import dev.roster.spec.SetRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules among rows of a format, numbered: first those within a file, then references, then set rules. */
final class Derived {
    private final Format format;
    private final List<String> order;
    private final List<AmongRows> among = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<SetCheck> setChecks = new ArrayList<>();
    private final List<SetCheck.Way> ways = new ArrayList<>();
    private final List<RuleUse> uses = new ArrayList<>();
    private final Map<String, Rule> codes = new HashMap<>();
    private final Map<FileSpec<?>, BitSet> wanted = new LinkedHashMap<>();

    Derived(Format format, List<String> order) {
        this.format = format;
        this.order = order;
        format.rules().forEach(use -> codes.put(use.rule().code(), use.rule()));
        format.files().forEach(file -> wanted.put(file, new BitSet()));
        format.files().forEach(this::addAmong);
        among.forEach(rule -> uses.add(rule.use()));
        format.files().forEach(file -> file.references().forEach(spec -> addReference(file, spec)));
        format.setRulesInForce().forEach(this::addSetRule);
        Set<String> named = new HashSet<>();
        for (RuleUse use : uses) {
            if (!named.add(name(use.rule().code(), use.file(), use.columns()))) {
                throw new IllegalArgumentException(
                        "%s of %s holds twice on %s, so that nobody could tell which did not run"
                                .formatted(use.rule(), use.file(), use.columns()));
            }
        }
    }

    private void addAmong(FileSpec<?> file) {
        file.keys().forEach(key -> {
            among.add(new KeyRule(file, key));
            want(file, key.columns(), key.whenBlank(), key.firstOf());
        });
        file.uniques().forEach(unique -> {
            among.add(new UniqueRule(file, unique));
            want(file, List.of(unique.column()), unique.per());
        });
        file.groups().forEach(group -> addGroup(file, group));
    }

    private void addGroup(FileSpec<?> file, GroupSpec group) {
        want(file, group.per());
        if (group instanceof GroupSpec.OneFlag flag) {
            among.add(new FlagRule(file, flag));
            want(file, List.of(flag.flag()));
        } else if (group instanceof GroupSpec.Agreeing agreeing) {
            among.add(new AgreeRule(file, agreeing));
            want(file, agreeing.of());
        } else if (group instanceof GroupSpec.Crowded crowded) {
            among.add(new CrowdRule(file, crowded));
        } else if (group instanceof GroupSpec.Mixed mixed) {
            among.add(new MixRule(file, mixed));
            want(file, mixed.of());
        } else {
            throw new IllegalArgumentException("%s has a rule of a kind that cannot be held here: %s"
                    .formatted(file, group.getClass().getSimpleName()));
        }
    }

    private void addReference(FileSpec<?> file, ReferenceSpec spec) {
        Target target = Target.of(format, spec);
        if (!targets.contains(target)) {
            targets.add(target);
        }
        references.add(new Reference(uses.size(), file, spec, targets.indexOf(target), later(file, target.file())));
        uses.add(spec.use());
        want(file, spec.from());
        want(target.file(), target.by(), target.kind() < 0 ? List.of() : List.of(target.kind()));
    }

    private void addSetRule(SetRule rule) {
        FileSpec<?> file = format.file(rule.checked());
        boolean later = rule.remembered().stream()
                .filter(what -> !own(rule, what))
                .anyMatch(what -> later(file, format.file(what.type())));
        List<SetCheck.Way> remembered = new ArrayList<>();
        for (SetRule.Remembered what : rule.remembered()) {
            FileSpec<?> other = format.file(what.type());
            SetCheck.Way way = new SetCheck.Way(ways.size(), what, other, own(rule, what) && !later);
            ways.add(way);
            remembered.add(way);
            // which rows are remembered may depend on any cell
            wanted.get(other).set(0, other.columns().size());
        }
        setChecks.add(new SetCheck(uses.size(), rule, format.use(rule), file, later, remembered));
        uses.add(format.use(rule));
        rule.components()
                .forEach(component -> want(file, List.of(file.column(component).ordinal())));
    }

    private static boolean own(SetRule rule, SetRule.Remembered what) {
        return rule.lookingBack() && what.type().equals(rule.checked());
    }

    /** Returns whether another file is read after this one, or is this one, so that rows wait for all of it. */
    private boolean later(FileSpec<?> file, FileSpec<?> other) {
        return order.indexOf(other.name()) >= order.indexOf(file.name());
    }

    /** Returns when one machine looks at a rule among files: at the first or the second look at its file. */
    int turn(int number) {
        boolean later = number - among.size() < references.size()
                ? reference(number).later()
                : setCheck(number).later();
        FileSpec<?> file = number - among.size() < references.size()
                ? reference(number).file()
                : setCheck(number).file();
        return order.indexOf(file.name()) + (later ? order.size() : 0);
    }

    @SafeVarargs
    private void want(FileSpec<?> file, List<Integer>... columns) {
        for (List<Integer> some : columns) {
            some.forEach(wanted.get(file)::set);
        }
    }

    static String name(String code, String file, List<String> columns) {
        return code + " " + file + " " + columns;
    }

    Format format() {
        return format;
    }

    List<AmongRows> among() {
        return among;
    }

    List<Target> targets() {
        return targets;
    }

    List<Reference> references() {
        return references;
    }

    List<SetCheck> setChecks() {
        return setChecks;
    }

    List<SetCheck.Way> ways() {
        return ways;
    }

    /** Returns the rules by number. */
    List<RuleUse> uses() {
        return uses;
    }

    /** Returns the catalogue by code. */
    Map<String, Rule> codes() {
        return codes;
    }

    /** Returns the columns of a file that rules among rows look at. */
    BitSet wanted(FileSpec<?> file) {
        return wanted.get(file);
    }

    int number(FileSpec<?> file) {
        return format.files().indexOf(file);
    }

    Reference reference(int number) {
        return references.get(number - among.size());
    }

    SetCheck setCheck(int number) {
        return setChecks.get(number - among.size() - references.size());
    }
}
