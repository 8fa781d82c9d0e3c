package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import dev.roster.internal.text.Near;
import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a profile says about one file that does not fit the format. */
final class ProfileChecks {
    private final Format format;
    private final String file;
    private final FileChanges changes;
    private final List<ProfileFault> faults;
    private final Map<String, ColumnSpec> columns = new LinkedHashMap<>();

    ProfileChecks(Format format, String file, FileChanges changes, List<ProfileFault> faults) {
        this.format = format;
        this.file = file;
        this.changes = changes;
        this.faults = faults;
        format.layouts(file)
                .forEach(layout -> layout.columns().forEach(column -> columns.putIfAbsent(column.header(), column)));
    }

    void check() {
        if (columns.isEmpty()) {
            List<String> names =
                    format.files().stream().map(FileSpec::name).distinct().toList();
            fault("%s is no file of %s".formatted(Quoted.of(file), format.id()), nearest(file, names));
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        Stream.of(changes.headers(), changes.aliases(), changes.accepted(), changes.codes(), changes.only())
                .forEach(change -> named.addAll(change.keySet()));
        named.forEach(column -> known(column, "columns", column));
        changes.dropped().forEach(column -> known(column, "dropped", column));
        changes.periods().keySet().forEach(column -> known(column, "periods", column));
        columns.values().forEach(this::checkTexts);
        checkPeriods();
        checkAllPeriods();
        checkHeaders();
        new ColumnChecks(format, file, changes, faults).check();
    }

    private void known(String column, String... at) {
        if (!columns.containsKey(column)) {
            fault("%s is no column of %s".formatted(Quoted.of(column), file), nearest(column, columns.keySet()), at);
        }
    }

    private static String nearest(String name, Collection<String> names) {
        return "the nearest one is '%s', all are %s".formatted(Nearest.to(name, names), String.join(", ", names));
    }

    private void checkTexts(ColumnSpec column) {
        String header = column.header();
        changes.accepted().getOrDefault(header, List.of()).forEach(text -> checkText(column, text, "accept", text));
        changes.codes(header).forEach((text, documented) -> {
            if (checkText(column, text, "codes", text) && !column.takes(documented)) {
                fault(
                        "%s stands for %s, which is no documented code of %s"
                                .formatted(Quoted.of(text), Quoted.of(documented), header),
                        "give the documented code that it means; a value " + column.duty(),
                        "columns",
                        header,
                        "codes",
                        text);
            }
        });
        List<String> only = changes.only().get(header);
        if (only != null && only.isEmpty()) {
            fault(
                    "'only' leaves no value for " + header,
                    "list the values, or leave it out",
                    "columns",
                    header,
                    "only");
        } else if (only != null) {
            only.forEach(text -> checkOnly(column, text));
        }
    }

    private void checkOnly(ColumnSpec column, String text) {
        boolean fits = checkText(column, text, "only", text);
        if (fits && !column.takes(text) && !changes.also(column.header()).contains(text)) {
            fault(
                    "%s is no value of %s by itself".formatted(Quoted.of(text), column.header()),
                    "leave it out, or say under 'codes' what it means",
                    "columns",
                    column.header(),
                    "only",
                    text);
        }
    }

    /** A record has no place for a text that is not of its component's type. */
    private boolean checkText(ColumnSpec column, String text, String... at) {
        String[] way = Stream.concat(Stream.of("columns", column.header()), Stream.of(at))
                .toArray(String[]::new);
        if (Blanks.blank(text)) {
            fault("a blank is listed for " + column.header(), "remove it; whether a cell may be blank is no code", way);
        } else if (column.cell().parse(text) == null) {
            fault(
                    "%s cannot stand in %s".formatted(Quoted.of(text), column.header()),
                    "a value " + column.cell().duty(),
                    way);
        } else {
            return true;
        }
        return false;
    }

    private void checkPeriods() {
        Map<String, String> seen = new HashMap<>();
        changes.periods().forEach((header, period) -> {
            ColumnSpec column = columns.get(header);
            String other = seen.putIfAbsent(period, header);
            if (Blanks.blank(period)) {
                fault("%s has no period".formatted(header), "name the period, or leave it out", "periods", header);
            } else if (other != null) {
                fault(
                        "%s and %s are both period %s".formatted(other, header, Quoted.of(period)),
                        "give each its own",
                        "periods",
                        header);
            } else if (column != null && column.need() == ColumnSpec.Need.YES) {
                fault("%s is filled in every row and is no period".formatted(header), "remove it", "periods", header);
            }
        });
    }

    private void checkAllPeriods() {
        for (FileSpec<?> layout : changes.periods().isEmpty() ? List.<FileSpec<?>>of() : format.layouts(file)) {
            NeedsPeriods needs = layout.type().getAnnotation(NeedsPeriods.class);
            List.of(needs == null ? new String[0] : needs.value()).stream()
                    .map(component -> layout.column(component).header())
                    .filter(header -> !changes.periods().containsKey(header)
                            && !changes.dropped().contains(header))
                    .forEach(header -> fault(
                            "%s has no period, and others have".formatted(header),
                            "say which period it is; none is ever guessed",
                            "periods"));
        }
    }

    private void checkHeaders() {
        Map<String, String> taken = new LinkedHashMap<>();
        for (ColumnSpec column : columns.values()) {
            if (!changes.dropped().contains(column.header())
                    && !changes.headers().containsKey(column.header())) {
                taken.put(column.header(), column.header());
            }
        }
        columns.values()
                .forEach(column -> column.aliases().stream()
                        .filter(alias -> !alias.equals(changes.headers().get(column.header())))
                        .forEach(alias -> taken.put(alias, column.header())));
        changes.headers().forEach((column, header) -> claim(taken, column, header, "columns", column, "header"));
        changes.aliases()
                .forEach((column, aliases) ->
                        aliases.forEach(alias -> claim(taken, column, alias, "columns", column, "aliases", alias)));
        changes.added().forEach(header -> claim(taken, "attribute " + header, header, "attributes", header));
    }

    /** Takes a header for a column; a file with a misspelt one of two that are alike would be read wrongly. */
    private void claim(Map<String, String> taken, String column, String header, String... at) {
        if (Blanks.blank(header)) {
            fault("a header of %s is blank".formatted(file), "write the header, or remove it", at);
            return;
        }
        if (Near.hidden(header)) {
            fault(
                    "%s begins or ends with a space, or holds what nobody sees, such as a line break"
                            .formatted(Quoted.of(header)),
                    "write the header as it is seen",
                    at);
            return;
        }
        String twin = taken.entrySet().stream()
                .filter(other -> !other.getValue().equals(column) && Near.folded(other.getKey(), header))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (taken.containsKey(header)) {
            fault(
                    "%s is a header of %s already".formatted(Quoted.of(header), file),
                    "choose another, or remove it",
                    at);
        } else if (twin != null) {
            fault(
                    "%s is %s but for case, spaces or signs, and that is another column of %s"
                            .formatted(Quoted.of(header), Quoted.of(twin), file),
                    "choose another, or remove it",
                    at);
        }
        taken.putIfAbsent(header, column);
    }

    private void fault(String what, String mend, String... at) {
        faults.add(new ProfileFault(
                Stream.concat(Stream.of("files", file), Stream.of(at)).toList(), what, mend));
    }
}
