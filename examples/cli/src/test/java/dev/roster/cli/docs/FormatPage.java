package dev.roster.cli.docs;

import static dev.roster.cli.docs.Markdown.anchor;
import static dev.roster.cli.docs.Markdown.linked;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.problem.CoreRules;
import dev.roster.problem.RuleUse;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.PropertySpec;
import dev.roster.spec.RosterFile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a format, for somebody who has to write its files. */
final class FormatPage {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final Format format;
    private final TypeRules types;

    FormatPage(Format format) {
        this.format = format;
        this.types = new TypeRules(format);
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(format.id()).append("\n\n").append(GeneratedPagesTest.NOTE);
        page.append(
                """

                Version %s, %s (see provenance in the [glossary](../glossary.md)). Where the vendor's text is silent or contradicts itself,
                the [readings](../readings.md) say how we take it. What a code means and how to mend it: [rules](../rules.md).
                What a person has to do around the files: [before your first upload](../before/%s).

                ## Files

                %s
                A core file is one without which, or without whose rows, receivers take everybody in it for removed.

                ## Conventions

                %s
                Headers have to match exactly. %s
                """.formatted(format.version(), format.provenance().text(), before(), files(), conventions(), order()));
        if (!format.properties().isEmpty()) {
            page.append("\n## Properties of the manifest\n\n").append(properties());
        }
        format.files().forEach(file -> page.append('\n').append(new FilePart(format, file, types)));
        return page.toString();
    }

    private String order() {
        return format.files().stream().anyMatch(file -> file.uses(CoreRules.COLUMN_ORDER))
                ? "Columns have to come in the order shown, open ones behind them."
                : "Columns may come in any order and are written in the order shown.";
    }

    private Table properties() {
        Table table = new Table("property", "required", "value", "under leniency");
        for (PropertySpec property : format.properties()) {
            table.add(
                    "`" + property.name() + "`",
                    property.required() ? "yes" : "",
                    property.values().isEmpty() ? "any" : String.join(" or ", property.values()),
                    String.join(" or ", property.lenient()));
        }
        return table;
    }

    /** One page serves all versions of a format. */
    private String before() {
        return format.id().replaceAll("-[0-9.]+$", "") + ".md";
    }

    private Table files() {
        Table table = new Table("file", "record", "a row is", "known", "core", "absent", "without rows");
        for (FileSpec<?> file : format.files()) {
            table.add(
                    "[%s](#%s)".formatted(FilePart.heading(file), anchor(FilePart.heading(file))),
                    "`" + file.type().getSimpleName() + "`",
                    linked(RecordDoc.of(file.type()).firstSentence(), "../"),
                    file.provenance() == format.provenance()
                            ? ""
                            : file.provenance().text(),
                    file.type().getAnnotation(RosterFile.class).core() ? "yes" : "",
                    use(file, "missing_file"),
                    use(file, "no_rows"));
        }
        return table;
    }

    private static String use(FileSpec<?> file, String code) {
        return file.rules().stream()
                .filter(use -> use.rule().code().equals(code))
                .map(Markdown::rule)
                .collect(Collectors.joining());
    }

    private Table conventions() {
        String ends = format.files().stream()
                .map(file -> file.lineEnd().name())
                .distinct()
                .collect(Collectors.joining(" or "));
        Table table = new Table("what", "how");
        table.add("file", "UTF-8 without byte order mark; lines end with " + ends + ", and any line end is read");
        table.add("cell", "commas between cells; quotes around a cell that holds a comma or a quote, which is doubled");
        types.all().forEach((type, uses) -> table.add(type.text(), words(type, uses)));
        return table;
    }

    private String words(ColumnType type, List<RuleUse> uses) {
        String duties = uses.stream()
                .map(use -> "%s (%s)".formatted(use.duty(), Markdown.rule(use)))
                .collect(Collectors.joining("; "));
        return type == ColumnType.DATE ? duties + "; we write " + written() : duties;
    }

    private String written() {
        return format.files().stream()
                .flatMap(file -> file.columns().stream())
                .filter(column -> column.type() == ColumnType.DATE)
                .map(column -> "`" + column.cell().format(DAY) + "`")
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
