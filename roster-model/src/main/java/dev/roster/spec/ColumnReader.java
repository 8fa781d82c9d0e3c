package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes columns of components. */
final class ColumnReader {
    private static final String OF_THE_DAY = "must be the day on which the file is sent";

    private final RosterFile file;
    private final Conventions conventions;
    private final FileChanges changes;
    private final Needs needs;
    private final @Nullable LocalDate day;
    private final Constraints constraints;
    private final LeniencyReader leniencies;

    ColumnReader(
            RosterFile file,
            Conventions conventions,
            FileChanges changes,
            Upload upload,
            @Nullable LocalDate day,
            Constraints constraints) {
        this.file = file;
        this.conventions = conventions;
        this.changes = changes;
        this.needs = new Needs(upload, changes.strict());
        this.day = day;
        this.constraints = constraints;
        this.leniencies = new LeniencyReader(conventions, changes.lenient());
    }

    /** Reads all columns; some are needed whatever their annotations say. */
    List<ColumnSpec> read(Components<?> components, List<String> needed, Set<String> conditional, Set<String> alone) {
        List<ColumnSpec> columns = new ArrayList<>();
        for (Component component : components.all()) {
            ColumnSpec.Need need = needs.required(component) || needed.contains(component.name())
                    ? ColumnSpec.Need.YES
                    : conditional.contains(component.name()) ? ColumnSpec.Need.CONDITIONAL : ColumnSpec.Need.NO;
            columns.add(column(columns.size(), component, need, alone.contains(component.name())));
        }
        components
                .extraHeaders()
                .forEach(header -> columns.add(open(columns.size(), header, components.openConstraints())));
        return List.copyOf(columns);
    }

    /** Returns the rule of a column {@link OfTheDay} where nobody says which day it is. */
    static RuleUse stale(RosterFile file, ColumnSpec column) {
        return new RuleUse(
                SchoolRules.STALE_ATTENDANCE,
                Severity.ERROR,
                FileParts.id(file),
                List.of(column.header()),
                OF_THE_DAY,
                column.source());
    }

    private ColumnSpec column(int ordinal, Component component, ColumnSpec.Need need, boolean alone) {
        Column stated = component.find(Column.class);
        CellType cell = cell(component, stated);
        List<String> header = List.of(component.header());
        String source = stated == null || stated.source().isEmpty()
                ? file.source() + ", " + component.documented()
                : stated.source();
        Severity missing = missing(need, component);
        Rule broken = cell.broken();
        List<CellRule> rules = rules(component, cell, header, source);
        return new ColumnSpec(
                ordinal,
                component.name(),
                component.header(),
                aliases(component, stated),
                type(component, cell),
                cell,
                need,
                alone,
                component.find(OfSchool.class) != null,
                use(CoreRules.MISSING_COLUMN, missing, header, "", source),
                blank(component, header, source),
                broken == null ? null : use(broken, Severity.ERROR, header, cell.duty(), source),
                rules,
                changes.also(component.documented()),
                changes.codes(component.documented()),
                leniencies.read(component, cell, use(PackageRules.LENIENCY_USED, Severity.INFO, header, "", source)),
                source);
    }

    private Severity missing(ColumnSpec.Need need, Component component) {
        if (need != ColumnSpec.Need.NO || needs.strictly(component)) {
            return Severity.ERROR;
        }
        return Needs.ofDistricts(component) ? Severity.INFO : Severity.WARNING;
    }

    private ColumnSpec open(int ordinal, String header, List<Annotation> constraints) {
        RuleUse missing = use(CoreRules.MISSING_COLUMN, Severity.WARNING, List.of(header), "", "profile");
        return new ColumnSpec(
                ordinal,
                "",
                header,
                List.of(),
                ColumnType.TEXT,
                CellTypes.TEXT,
                ColumnSpec.Need.NO,
                false,
                false,
                missing,
                null,
                null,
                openRules(constraints, List.of(header)),
                List.of(),
                Map.of(),
                null,
                "profile");
    }

    private List<CellRule> openRules(List<Annotation> constraints, List<String> header) {
        return constraints.stream()
                .map(constraint ->
                        rule(this.constraints.read(constraint, "@Extra"), header, file.source(), List.of(), false))
                .toList();
    }

    private RuleUse use(Rule rule, Severity severity, List<String> header, String duty, String source) {
        String id = FileParts.id(file);
        return changes.weighed(new RuleUse(rule, severity, id, header, duty, source));
    }

    private @Nullable RuleUse blank(Component component, List<String> header, String source) {
        if (!needs.required(component) && !needs.advised(component)) {
            return null;
        }
        Severity severity = needs.required(component) || needs.strictly(component) ? Severity.ERROR : Severity.WARNING;
        return use(CoreRules.MISSING_VALUE, severity, header, "must not be blank", source);
    }

    private List<String> aliases(Component component, @Nullable Column stated) {
        List<String> aliases = new ArrayList<>(stated == null ? List.of() : List.of(stated.aliases()));
        if (aliases.remove(component.header())) {
            aliases.add(component.documented());
        }
        aliases.addAll(changes.aliases().getOrDefault(component.documented(), List.of()));
        return aliases;
    }

    private CellType cell(Component component, @Nullable Column stated) {
        AnnotatedType item = item(component);
        CellType cell = CellTypes.of(
                component.field().getType(),
                item != null && item.getType() instanceof Class<?> type ? type : null,
                conventions,
                stated == null ? ',' : stated.separator());
        if (cell == null) {
            throw new IllegalArgumentException(
                    "'%s' of %s has type %s, which no cell can be; use String, Integer, Long, BigDecimal, Boolean, LocalDate, Instant, Year, an enum, or a List of one of them"
                            .formatted(
                                    component.name(),
                                    component.field().getDeclaringClass().getSimpleName(),
                                    component.field().getGenericType().getTypeName()));
        }
        return cell;
    }

    private static @Nullable AnnotatedType item(Component component) {
        return component.field().getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0]
                : null;
    }

    private static ColumnType type(Component component, CellType cell) {
        return cell.type() != ColumnType.TEXT
                ? cell.type()
                : component.annotations().stream()
                        .map(Constraints::type)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(ColumnType.TEXT);
    }

    private List<CellRule> rules(Component component, CellType cell, List<String> header, String source) {
        String where = "'%s' of %s"
                .formatted(
                        component.name(), component.field().getDeclaringClass().getSimpleName());
        List<String> also = changes.also(component.documented());
        List<CellRule> rules = new ArrayList<>();
        for (Annotation annotation : component.annotations()) {
            if (Constraints.constraint(annotation)) {
                ConstraintTypes.require(annotation, component.field().getType(), where);
                if (!StandardConstraint.required(annotation)) {
                    rules.add(rule(constraints.read(annotation, where), header, source, also, false));
                }
            }
        }
        AnnotatedType item = item(component);
        if (item != null && item.getType() instanceof Class<?> type) {
            for (Annotation single : constraints(item)) {
                ConstraintTypes.require(single, type, where);
                rules.add(rule(constraints.read(single, where), header, source, also, true));
            }
        }
        List<String> only = changes.only().get(component.documented());
        if (only != null) {
            rules.add(only(only, also, cell, header));
        }
        if (day != null && component.find(OfTheDay.class) != null) {
            RuleUse use = use(SchoolRules.STALE_ATTENDANCE, Severity.ERROR, header, OF_THE_DAY, source);
            rules.add(new CellRule(use, null, day::equals));
        }
        rules.sort(Comparator.comparingInt(rule -> stage(rule.use().rule())));
        return rules;
    }

    /** Returns the constraints of what a list or a map holds. */
    static List<Annotation> constraints(AnnotatedType item) {
        return Arrays.stream(item.getAnnotations())
                .flatMap(annotation -> Repeated.unfold(annotation).stream())
                .filter(Constraints::constraint)
                .toList();
    }

    private CellRule only(List<String> only, List<String> also, CellType cell, List<String> header) {
        String duty = "must be one of "
                + Stream.concat(only.stream(), also.stream()).distinct().collect(Collectors.joining(", "));
        Set<Object> values =
                only.stream().flatMap(text -> items(cell.parse(text))).collect(Collectors.toSet());
        RuleUse use = use(CoreRules.NOT_IN_LIST, Severity.ERROR, header, duty, "profile");
        return new CellRule(use, null, value -> items(value).allMatch(values::contains));
    }

    private static Stream<?> items(@Nullable Object value) {
        return value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
    }

    private CellRule rule(Constraints.Read read, List<String> header, String source, List<String> also, boolean items) {
        Severity severity = read.warning() ? Severity.WARNING : read.rule().severity();
        Predicate<Object> test = read.test();
        return new CellRule(
                use(read.rule(), severity, header, duty(read, also), source),
                read.constraint(),
                test == null || !items ? test : ofItems(test, StandardConstraint.required(read.constraint())));
    }

    private static Predicate<Object> ofItems(Predicate<Object> test, boolean required) {
        return value -> ((List<?>) value).stream().allMatch(item -> item == null ? !required : test.test(item));
    }

    /** What a profile accepts belongs to the list that a value has to be in. */
    private static String duty(Constraints.Read read, List<String> also) {
        boolean list = read.rule().equals(CoreRules.NOT_IN_LIST) && !also.isEmpty();
        return list ? read.duty() + ", " + String.join(", ", also) : read.duty();
    }

    /** One cell, one finding: the first of list, pattern and length. */
    private static int stage(Rule rule) {
        return rule.equals(CoreRules.NOT_IN_LIST) ? 0 : rule.equals(CoreRules.TOO_LONG) ? 2 : 1;
    }
}
