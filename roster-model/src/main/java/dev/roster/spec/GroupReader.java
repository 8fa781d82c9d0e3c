package dev.roster.spec;

import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the annotations about rows that agree in some components. */
final class GroupReader {
    private final Class<? extends Record> type;
    private final RosterFile file;
    private final Catalogue catalogue;
    private final Named named;
    private final List<ColumnSpec> columns;
    private final Map<String, String> periods;
    private final FileChanges changes;

    /** Makes a reader; {@code periods} says by header which period a filled cell stands for. */
    GroupReader(
            Class<? extends Record> type,
            RosterFile file,
            Catalogue catalogue,
            Named named,
            List<ColumnSpec> columns,
            Map<String, String> periods,
            FileChanges changes) {
        this.type = type;
        this.file = file;
        this.catalogue = catalogue;
        this.named = named;
        this.columns = columns;
        this.periods = periods;
        this.changes = changes;
    }

    List<GroupSpec> read() {
        List<GroupSpec> groups = new ArrayList<>();
        AtMostOne one = type.getAnnotation(AtMostOne.class);
        if (one != null) {
            groups.add(oneFlag(one));
        }
        for (Same same : type.getAnnotationsByType(Same.class)) {
            List<Integer> of = named.ordinals("Same", same.of());
            List<Integer> per = named.ordinals("Same", same.per());
            Rule rule = catalogue.rule(same.reports(), "@Same on " + type.getSimpleName());
            groups.add(new GroupSpec.Agreeing(use(rule, of, per), of, per, same.blanks()));
        }
        MostRows most = type.getAnnotation(MostRows.class);
        if (most != null) {
            groups.add(crowded(most));
        }
        Apart apart = type.getAnnotation(Apart.class);
        if (apart != null) {
            groups.add(mixed(apart));
        }
        return groups;
    }

    private GroupSpec oneFlag(AtMostOne one) {
        int flag = named.ordinal("AtMostOne", one.flag());
        if (columns.get(flag).type() != ColumnType.FLAG) {
            throw new IllegalArgumentException("@AtMostOne on %s names '%s', which is not a Boolean component"
                    .formatted(type.getSimpleName(), one.flag()));
        }
        List<Integer> per = named.ordinals("AtMostOne", one.per());
        String where = "@AtMostOne on " + type.getSimpleName();
        Rule several = catalogue.rule(one.reports(), where);
        Rule none = one.whenNone().isEmpty() ? null : catalogue.rule(one.whenNone(), where);
        return new GroupSpec.OneFlag(
                use(several, List.of(flag), per), none == null ? null : use(none, List.of(flag), per), flag, per);
    }

    private GroupSpec crowded(MostRows most) {
        List<Integer> per = named.ordinals("MostRows", most.per());
        Rule rule = catalogue.rule(most.reports(), "@MostRows on " + type.getSimpleName());
        RuleUse use = use(rule, List.of(), per, "must be in at most %s rows".formatted(most.value()));
        return new GroupSpec.Crowded(use, most.value(), per);
    }

    private GroupSpec mixed(Apart apart) {
        // a profile may have dropped one of them
        String[] there = Stream.of(apart.of()).filter(named::has).toArray(String[]::new);
        List<Integer> of = named.ordinals("Apart", there);
        List<Integer> per = named.ordinals("Apart", apart.per());
        Map<Integer, String> meanings = new LinkedHashMap<>();
        for (int column : of) {
            String period = periods.get(columns.get(column).header());
            if (period != null) {
                meanings.put(column, period);
            }
        }
        Rule rule = catalogue.rule(apart.reports(), "@Apart on " + type.getSimpleName());
        return new GroupSpec.Mixed(use(rule, of, per), apart.value(), of, Map.copyOf(meanings), per);
    }

    private RuleUse use(Rule rule, List<Integer> of, List<Integer> per) {
        return use(rule, of, per, "");
    }

    private RuleUse use(Rule rule, List<Integer> of, List<Integer> per, String duty) {
        List<String> headers = FileParts.headers(
                columns, Stream.concat(of.stream(), per.stream()).toList());
        return changes.weighed(new RuleUse(rule, rule.severity(), FileParts.id(file), headers, duty, file.source()));
    }
}
