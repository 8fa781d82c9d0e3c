package dev.roster.oneroster.mapping;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A package in which every column of every file is filled, and every term of a list stands in a row: made of the
 * declaration, and of the few texts below that it does not tell.
 */
final class EveryColumn {
    private static final String EXTENSION = "ext:other";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("status", ""),
            Map.entry("dateLastModified", ""),
            Map.entry("academicSessions.csv type", "gradingPeriod"),
            Map.entry("academicSessions.csv parentSourcedId", "year"),
            Map.entry("orgs.csv type", "school"),
            Map.entry("orgs.csv parentSourcedId", "district"),
            Map.entry("roles.csv role", "student"),
            Map.entry("users.csv role", "student"),
            Map.entry("schoolYearSourcedId", "year"),
            Map.entry("schoolYear", "2027"),
            Map.entry("startDate", "2026-08-01"),
            Map.entry("endDate", "2027-07-01"),
            Map.entry("email", "zoe@example.org"),
            Map.entry("userIds", "{LDAP:zoe},{LTI:oak}"),
            Map.entry("scoreScaleValue", "{a text:4}"),
            Map.entry("learningObjectiveId", "urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301"),
            Map.entry("resultValueMin", "0.0"),
            Map.entry("grades", "03"),
            Map.entry("demographics.csv sourcedId", "users"),
            Map.entry("orgSourcedIds", "district,orgs"),
            Map.entry("termSourcedIds", "academicSessions,year"),
            Map.entry("academicSessionSourcedId", "academicSessions"),
            Map.entry("gradingPeriodSourcedId", "academicSessions"),
            Map.entry("orgSourcedId", "orgs"),
            Map.entry("schoolSourcedId", "orgs"),
            Map.entry("primaryOrgSourcedId", "orgs"),
            Map.entry("classSourcedId", "classes"),
            Map.entry("courseSourcedId", "courses"),
            Map.entry("userSourcedId", "users"),
            Map.entry("studentSourcedId", "users"),
            Map.entry("agentSourcedIds", "users"),
            Map.entry("resourceSourcedId", "resources"),
            Map.entry("categorySourcedId", "categories"),
            Map.entry("lineItemSourcedId", "lineItems"),
            Map.entry("resultSourcedId", "results"),
            Map.entry("scoreScaleSourcedId", "scoreScales"),
            Map.entry("userProfileSourcedId", "userProfiles"));

    private final Format format;
    private final BiPredicate<ColumnSpec, String> terms;
    private final VersionPackage rows;
    private final boolean changes;

    private EveryColumn(Format format, Path folder, boolean changes, BiPredicate<ColumnSpec, String> terms) {
        this.format = format;
        this.terms = terms;
        this.rows = new VersionPackage(format, folder);
        this.changes = changes;
    }

    /** Returns the whole package, with a row for each term that is wanted. */
    static VersionPackage of(Format format, Path folder, BiPredicate<ColumnSpec, String> terms) {
        return new EveryColumn(format, folder, false, terms).all();
    }

    /** Returns the same as a package of changes. */
    static VersionPackage changes(Format format, Path folder, BiPredicate<ColumnSpec, String> terms) {
        return new EveryColumn(format, folder, true, terms).all();
    }

    private VersionPackage all() {
        for (FileSpec<?> file : format.files()) {
            if (!file.name().equals("manifest.csv")) {
                if (file.name().equals("orgs.csv")) {
                    add(file, Map.of("sourcedId", "district", "type", "district", "parentSourcedId", ""));
                } else if (file.name().equals("academicSessions.csv")) {
                    add(file, Map.of("sourcedId", "year", "type", "schoolYear", "parentSourcedId", ""));
                }
                add(file, Map.of());
                file.columns()
                        .forEach(column -> terms(column).stream()
                                .filter(term -> changes || !column.header().equals("status"))
                                .filter(term -> terms.test(column, term))
                                .forEach(term -> add(file, column, term)));
            }
        }
        return rows;
    }

    /** Adds a row with a term; it is about a person of its own where a person has one such row. */
    private void add(FileSpec<?> file, ColumnSpec column, String term) {
        String id =
                "%s.%s.%s".formatted(file.name().replace(".csv", ""), column.header(), term.replaceAll("[ :]", "_"));
        Map<String, String> other = new LinkedHashMap<>(Map.of("sourcedId", id, column.header(), term));
        if (file.name().equals("roles.csv")) {
            other.put("userSourcedId", id);
            other.put("userProfileSourcedId", "");
        }
        add(file, other);
        if (file.name().equals("demographics.csv") || file.name().equals("roles.csv")) {
            add(format.layouts("users.csv").get(0), Map.of("sourcedId", id));
        }
        if (file.name().equals("demographics.csv")
                && !format.layouts("roles.csv").isEmpty()) {
            add(
                    format.layouts("roles.csv").get(0),
                    Map.of("sourcedId", id, "userSourcedId", id, "userProfileSourcedId", ""));
        }
    }

    private void add(FileSpec<?> file, Map<String, String> other) {
        List<String> cells = new ArrayList<>();
        for (ColumnSpec column : file.columns()) {
            cells.add(column.header() + "=" + other.getOrDefault(column.header(), text(file, column)));
        }
        cells.add("metadata.more=more");
        rows.row(file.name(), cells.toArray(String[]::new));
    }

    private String text(FileSpec<?> file, ColumnSpec column) {
        String header = column.header();
        if (header.equals("status") && changes) {
            return "active";
        } else if (header.equals("dateLastModified") && changes) {
            return "2026-10-01T08:00:00.000Z";
        }
        String own = TEXTS.get(file.name() + " " + header);
        String shared = own == null ? TEXTS.get(header) : own;
        if (shared != null) {
            return shared;
        } else if (header.equals("sourcedId")) {
            return file.name().replace(".csv", "");
        }
        return terms(column).stream().findFirst().orElseGet(() -> text(column.type()));
    }

    private static String text(ColumnType type) {
        return switch (type) {
            case FLAG -> "true";
            case DATE -> "2026-10-01";
            case DECIMAL, INTEGER -> "7";
            default -> "a text";
        };
    }

    /** Returns the terms of a column, with an extension where they can be extended. */
    private static List<String> terms(ColumnSpec column) {
        List<String> terms = new ArrayList<>();
        column.rules().forEach(rule -> {
            if (rule.constraint() != null) {
                terms.addAll(terms(rule.constraint()));
            }
        });
        if (!terms.isEmpty() && Cells.takes(column, EXTENSION)) {
            terms.add(EXTENSION);
        }
        return terms;
    }

    private static List<String> terms(Annotation constraint) {
        try {
            Object value =
                    constraint.annotationType().getDeclaredMethod("value").invoke(constraint);
            return value instanceof String[] terms ? List.of(terms) : List.of();
        } catch (NoSuchMethodException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a constraint does not say its terms: " + constraint, e);
        }
    }
}
