package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a record into a {@link FileSpec}, and refuses a declaration that cannot be meant. */
final class FileSpecReader<T extends Record> {
    private final Class<T> type;
    private final RosterFile file;
    private final Conventions conventions;
    private final Setting setting;
    private final Catalogue catalogue;
    private final FileChanges changes;
    private final @Nullable LocalDate day;
    private final Components<T> components;
    private final Named named;

    private FileSpecReader(Class<T> type, FileChanges changes, Setting setting) {
        RosterFile declared = type.getAnnotation(RosterFile.class);
        if (declared == null) {
            throw new IllegalArgumentException(
                    "%s has no @RosterFile; write @RosterFile(value = \"name.csv\", source = \"…\") on the record"
                            .formatted(type.getSimpleName()));
        }
        this.type = type;
        this.file = declared;
        this.setting = setting;
        this.catalogue = setting.catalogue();
        this.changes = changes;
        this.day = setting.day();
        this.conventions = Defaults.conventions(type);
        this.components = new Components<>(type, conventions, changes);
        this.named = new Named(type, components.names());
    }

    static <T extends Record> FileSpec<T> read(Class<T> type, FileChanges changes, Setting setting) {
        return new FileSpec<>(new FileSpecReader<>(type, changes, setting).parts());
    }

    private FileParts<T> parts() {
        ColumnReader reader =
                new ColumnReader(file, conventions, changes, setting.upload(), day, new Constraints(catalogue));
        List<RowRule> rowRules = rowRules();
        List<ColumnSpec> columns = reader.read(components, setting.needed(type), conditional(rowRules), alone());
        List<KeySpec> keys = keys(columns);
        Map<String, String> periods = periods();
        return new FileParts<>(
                type,
                file,
                conventions,
                setting.needs(type),
                setting.manifest(type),
                file.provenance() == Provenance.DRAFT && changes.confirmed() ? Provenance.PUBLIC : file.provenance(),
                changes,
                changes.lineEnd(conventions.lineEnd()),
                OmissionSpec.of(type),
                DepartureSpec.of(type, columns),
                components.openPrefix(),
                columns,
                keys,
                identity(),
                components.all().stream()
                        .flatMap(component -> references(component, columns))
                        .toList(),
                uniques(columns),
                new GroupReader(type, file, catalogue, named, columns, periods, changes).read(),
                rowRules,
                delta(columns),
                periods,
                unmapped(periods),
                components.all().stream().anyMatch(component -> component.find(OfTheDay.class) != null),
                dormant(columns));
    }

    /** Returns which period a filled cell stands for, by header, where the profile says so. */
    private Map<String, String> periods() {
        Map<String, String> periods = new LinkedHashMap<>();
        for (Component component : components.all()) {
            String period = changes.periods().get(component.documented());
            if (period != null) {
                periods.put(component.header(), period);
            }
        }
        return Collections.unmodifiableMap(periods);
    }

    private RuleUse use(Rule rule, Severity severity, List<String> headers, String duty) {
        return changes.weighed(new RuleUse(rule, severity, FileParts.id(file), headers, duty, file.source()));
    }

    private List<RowRule> rowRules() {
        Constraints constraints = new Constraints(catalogue);
        List<RowRule> rules = new ArrayList<>();
        for (Annotation annotation : type.getAnnotations()) {
            for (Annotation single : Repeated.unfold(annotation)) {
                if (Constraints.constraint(single)) {
                    rules.add(rowRule(single, constraints));
                }
            }
        }
        return rules;
    }

    private RowRule rowRule(Annotation annotation, Constraints constraints) {
        String name = annotation.annotationType().getSimpleName();
        RowCheck<?> check = constraints.rowCheck(annotation, type.getSimpleName());
        List<Integer> ordinals = named.ordinals(name, check.components().toArray(String[]::new)).stream()
                .sorted()
                .toList();
        List<String> headers = ordinals.stream()
                .map(ordinal -> components.all().get(ordinal).header())
                .toList();
        Rule rule = catalogue.rule(
                Constraints.code(annotation, type.getSimpleName()), "@" + name + " on " + type.getSimpleName());
        Severity severity = Constraints.warning(annotation) ? Severity.WARNING : rule.severity();
        return new RowRule(use(rule, severity, headers, Constraints.duty(annotation)), annotation, check);
    }

    private Set<String> conditional(List<RowRule> rules) {
        Set<String> conditional = new LinkedHashSet<>();
        rules.stream()
                .filter(rule -> rule.check().eitherOr())
                .forEach(rule -> conditional.addAll(rule.check().components()));
        Arrays.stream(type.getAnnotationsByType(Key.class)).forEach(key -> conditional.addAll(List.of(key.firstOf())));
        conditional.addAll(setting.deltaOnly(type));
        return conditional;
    }

    private @Nullable DeltaSpec delta(List<ColumnSpec> columns) {
        List<ColumnSpec> only = columns.stream()
                .filter(column -> setting.deltaOnly(type).contains(column.component()))
                .toList();
        return only.isEmpty()
                ? null
                : new DeltaSpec(
                        only.stream().map(ColumnSpec::ordinal).toList(),
                        use(
                                PackageRules.STATUS_IN_BULK,
                                Severity.ERROR,
                                only.stream().map(ColumnSpec::header).toList(),
                                "must be blank in bulk"),
                        only.stream()
                                .map(column -> use(
                                        CoreRules.MISSING_VALUE,
                                        Severity.ERROR,
                                        List.of(column.header()),
                                        "must be filled in every row of a delta"))
                                .toList());
    }

    /** The components that are unique in the file by themselves. */
    private Set<String> alone() {
        Set<String> alone = new LinkedHashSet<>();
        for (Key key : type.getAnnotationsByType(Key.class)) {
            if (key.value().length == 1 && key.whenBlank().length == 0 && key.firstOf().length == 0) {
                alone.add(key.value()[0]);
            }
        }
        for (Component component : components.all()) {
            Unique unique = component.find(Unique.class);
            if (unique != null && unique.per().length == 0) {
                alone.add(component.name());
            }
        }
        return alone;
    }

    private List<KeySpec> keys(List<ColumnSpec> columns) {
        List<KeySpec> keys = new ArrayList<>();
        for (Key key : type.getAnnotationsByType(Key.class)) {
            List<Integer> plain = named.ordinals("Key", key.value());
            List<Integer> firstOf = named.ordinals("Key", key.firstOf());
            List<Integer> all = Stream.concat(plain.stream(), firstOf.stream()).toList();
            // one column is named on the finding, several are not: no single one of them is wrong
            List<String> headers = FileParts.headers(columns, all);
            List<Integer> whenBlank = named.ordinals("Key", key.whenBlank());
            keys.add(new KeySpec(
                    use(CoreRules.DUPLICATE_KEY, Severity.ERROR, headers, ""),
                    whenBlank.isEmpty()
                            ? null
                            : use(CoreRules.DUPLICATE_KEY, Severity.ERROR, FileParts.headers(columns, whenBlank), ""),
                    plain,
                    whenBlank,
                    firstOf));
        }
        return keys;
    }

    private List<String> identity() {
        List<String> identity = Identities.of(type);
        named.ordinals("Identity", identity.toArray(String[]::new));
        return identity;
    }

    private Stream<ReferenceSpec> references(Component component, List<ColumnSpec> columns) {
        return Arrays.stream(component.field().getAnnotationsByType(References.class))
                .map(reference -> new ReferenceReader(type, named, file, changes).read(component, reference, columns));
    }

    private List<UniqueSpec> uniques(List<ColumnSpec> columns) {
        List<UniqueSpec> uniques = new ArrayList<>();
        for (Component component : components.all()) {
            Unique unique = component.find(Unique.class);
            if (unique != null) {
                int column = named.ordinal("Unique", component.name());
                List<String> header = List.of(columns.get(column).header());
                uniques.add(new UniqueSpec(
                        use(CoreRules.DUPLICATE_VALUE, unique.severity(), header, ""),
                        column,
                        named.ordinals("Unique", unique.per())));
            }
        }
        return uniques;
    }

    private boolean unmapped(Map<String, String> periods) {
        NeedsPeriods needs = type.getAnnotation(NeedsPeriods.class);
        return needs != null
                && components.all().stream()
                        .filter(component -> List.of(needs.value()).contains(component.name()))
                        .anyMatch(component -> !periods.containsKey(component.header()));
    }

    private List<RuleUse> dormant(List<ColumnSpec> columns) {
        return day != null
                ? List.of()
                : components.all().stream()
                        .filter(component -> component.find(OfTheDay.class) != null)
                        .map(component -> changes.weighed(
                                ColumnReader.stale(file, columns.get(named.ordinal("OfTheDay", component.name())))))
                        .toList();
    }
}
