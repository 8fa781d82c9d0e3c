package dev.roster.spec;

import dev.roster.problem.PackageRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as a record declares it, with what a profile changed. Columns are named by their ordinals. Made by a
 * {@link Format}; immutable and safe for use by several threads.
 *
 * @param <T> the record
 */
public final class FileSpec<T extends Record> {
    private final FileParts<T> parts;
    private final Map<Rule, RuleUse> fileUses;
    private final List<RuleUse> uses;

    FileSpec(FileParts<T> parts) {
        this.parts = parts;
        this.fileUses = FileUses.of(parts);
        this.uses = List.copyOf(collected());
    }

    /** Returns the record. */
    public Class<T> type() {
        return parts.type();
    }

    /** Returns the file's name. */
    public String name() {
        return parts.file().value();
    }

    /** Returns the name, with {@code #layout} where a name has two layouts. */
    public String id() {
        return parts.id();
    }

    /** Returns how far the layout is known; a draft that a profile confirmed is {@link Provenance#PUBLIC}. */
    public Provenance provenance() {
        return parts.provenance();
    }

    /** Returns document and section. */
    public String source() {
        return parts.source();
    }

    /** Returns whether a set without the file is not one: a package needs it, or a profile lists it as required. */
    public boolean required() {
        return parts.required();
    }

    /** Returns whether the file is missed in every set, and not only beside a file of {@link #neededBy}. */
    public boolean missed() {
        return required() || parts.file().core();
    }

    /** Returns the records of files whose rows are dropped where this one is not in the same set. */
    public List<Class<? extends Record>> neededBy() {
        return List.of(parts.file().neededBy());
    }

    /** Returns how a written line ends. */
    public LineEnd lineEnd() {
        return parts.lineEnd();
    }

    /** Returns what the receiver does with a row that a later set leaves out. */
    public OmissionSpec leftOut() {
        return parts.leftOut();
    }

    /** Returns how a row says that whoever it is about leaves; {@code null} where none can. */
    public @Nullable DepartureSpec departure() {
        return parts.departure();
    }

    /** Returns why somebody looks when the file has a row that no earlier set had; {@code null} where nobody does. */
    public @Nullable NewRows newRows() {
        return type().getAnnotation(NewRows.class);
    }

    /** Returns whether one looks when the file stays the same for weeks. */
    public boolean changesOften() {
        return type().isAnnotationPresent(ChangesOften.class);
    }

    /** Returns the columns in documented order, those that a profile added at the end. */
    public List<ColumnSpec> columns() {
        return parts.columns();
    }

    /** Returns the columns in the order in which they are written: that of the vendor's sample file where a profile has it. */
    public List<ColumnSpec> written() {
        List<String> order = parts.changes().order();
        return order.isEmpty()
                ? columns()
                : columns().stream()
                        .sorted(Comparator.comparingInt(column -> order.indexOf(column.header())))
                        .toList();
    }

    /** Returns the column of a component. */
    public ColumnSpec column(String component) {
        return columns().stream()
                .filter(column -> column.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no component '%s'; components are %s"
                        .formatted(
                                type().getSimpleName(),
                                component,
                                columns().stream().map(ColumnSpec::component).toList())));
    }

    /** Returns how the header of an open column starts that needs no profile; empty where every one needs it. */
    public String openPrefix() {
        return parts.openPrefix();
    }

    /** Returns headers of an earlier layout that are passed over without a finding. */
    public List<String> former() {
        return List.of(parts.file().former());
    }

    /** Returns what makes a row distinct; mostly one. */
    public List<KeySpec> keys() {
        return parts.keys();
    }

    /** Returns the components that other files mean by a row; empty where none may refer to it. */
    public List<String> identity() {
        return parts.identity();
    }

    /** Returns the references to other files and to this one. */
    public List<ReferenceSpec> references() {
        return parts.references();
    }

    /** Returns the columns whose values stand once. */
    public List<UniqueSpec> uniques() {
        return parts.uniques();
    }

    /** Returns the rules about rows that agree in some columns. */
    public List<GroupSpec> groups() {
        return parts.groups();
    }

    /** Returns the rules about several columns of a row. */
    public List<RowRule> rowRules() {
        return parts.rowRules();
    }

    /** Returns the columns that are filled in a delta only; {@code null} where the file has none. */
    public @Nullable DeltaSpec delta() {
        return parts.delta();
    }

    /**
     * Returns which period a column is about, by header, where the file has a column for each and a profile says which is
     * which; empty where it does not.
     */
    public Map<String, String> periods() {
        return parts.periods();
    }

    /** Returns whether the file is about the day on which it is sent, so that it may be sent without the others. */
    public boolean ofTheDay() {
        return parts.ofTheDay();
    }

    /** Returns whether rows are told apart by a day too, as those of attendance, so that they are others every time. */
    public boolean aboutDays() {
        return keys().stream()
                .flatMap(key -> key.columns().stream())
                .anyMatch(column -> columns().get(column).type() == ColumnType.DATE);
    }

    /** Returns the rules that wait for somebody to say which day it is, or to ask for leniency. */
    List<RuleUse> dormant() {
        List<RuleUse> uses = new ArrayList<>(parts.dormant());
        for (ColumnSpec column : columns()) {
            Leniency leniency = column.leniency();
            add(uses, leniency == null || leniency.inForce() ? null : leniency.use());
        }
        if (parts.manifest() && !parts.changes().lenient()) {
            uses.add(use(PackageRules.LENIENCY_USED));
        }
        return uses;
    }

    /** Returns the use of a rule about the file as a whole: its absence, its bytes, its header, its rows. */
    public RuleUse use(Rule rule) {
        RuleUse use = fileUses.get(rule);
        if (use == null) {
            throw new IllegalArgumentException(
                    "rule '%s' does not hold for %s; those that do are %s".formatted(rule, id(), fileUses.keySet()));
        }
        return use;
    }

    /** Returns whether a rule about the file as a whole holds here. */
    public boolean uses(Rule rule) {
        return fileUses.containsKey(rule);
    }

    /** Returns every use of a rule that this declaration makes, those about the whole file first, those that wait for a
     * day last. */
    public List<RuleUse> rules() {
        return uses;
    }

    private List<RuleUse> collected() {
        List<RuleUse> uses = new ArrayList<>(fileUses.values());
        for (ColumnSpec column : columns()) {
            uses.add(column.missing());
            add(uses, column.blank());
            add(uses, column.bad());
            column.rules().forEach(rule -> uses.add(rule.use()));
            Leniency leniency = column.leniency();
            add(uses, leniency == null ? null : leniency.use());
        }
        rowRules().forEach(rule -> uses.add(rule.use()));
        DeltaSpec delta = delta();
        if (delta != null) {
            uses.add(delta.inBulk());
            uses.addAll(delta.blank());
        }
        for (KeySpec key : keys()) {
            uses.add(key.use());
            add(uses, key.blankUse());
        }
        uniques().forEach(unique -> uses.add(unique.use()));
        for (ReferenceSpec reference : references()) {
            uses.add(reference.use());
            add(uses, reference.kindUse());
        }
        for (GroupSpec group : groups()) {
            uses.add(group.use());
            add(uses, group instanceof GroupSpec.OneFlag flag ? flag.noneUse() : null);
        }
        uses.addAll(parts.dormant());
        return uses;
    }

    private static void add(List<RuleUse> uses, @Nullable RuleUse use) {
        if (use != null) {
            uses.add(use);
        }
    }

    /** Returns the headers of some columns in documented order. */
    public List<String> headers(List<Integer> ordinals) {
        return FileParts.headers(columns(), ordinals);
    }

    @Override
    public String toString() {
        return id();
    }
}
