package dev.roster.cli.docs;

import static dev.roster.cli.docs.Markdown.code;
import static dev.roster.cli.docs.Markdown.linked;
import static dev.roster.cli.docs.Markdown.rule;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.problem.PackageRules;
import dev.roster.problem.RuleUse;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file on the page of its format. */
final class FilePart {
    private final Format format;
    private final FileSpec<?> file;
    private final TypeRules types;
    private final RecordDoc doc;

    FilePart(Format format, FileSpec<?> file, TypeRules types) {
        this.format = format;
        this.file = file;
        this.types = types;
        this.doc = RecordDoc.of(file.type());
    }

    static String heading(FileSpec<?> file) {
        return file.id().replace("#by_", ", by ").replace("#", ", ");
    }

    @Override
    public String toString() {
        return """
                ## %s

                %s Source: %s; of a column, its row there.

                %s
                %s
                """.formatted(heading(file), linked(doc.about(), "../"), file.source(), columns(), sentences());
    }

    private Table columns() {
        Table table = new Table("column", "required", "unique", "type", "meaning", "rules", "source");
        for (ColumnSpec column : file.columns()) {
            String usual = file.source() + ", " + column.header();
            table.add(
                    code(List.of(column.header()))
                            + (column.aliases().isEmpty() ? "" : ", also " + code(column.aliases())),
                    need(column),
                    column.unique() ? "yes" : "",
                    column.type().text(),
                    linked(doc.components().getOrDefault(column.component(), ""), "../"),
                    rules(column),
                    column.source().equals(usual) ? "" : column.source());
        }
        return table;
    }

    private static String need(ColumnSpec column) {
        return column.need() == ColumnSpec.Need.NO ? "" : column.need().name().toLowerCase(Locale.ROOT);
    }

    private String rules(ColumnSpec column) {
        List<String> rules = new ArrayList<>();
        RuleUse blank = column.blank();
        if (blank != null && column.need() != ColumnSpec.Need.YES) {
            rules.add("blank: " + rule(blank));
        }
        types.beyond(column).forEach(use -> rules.add("%s: %s".formatted(use.duty(), rule(use))));
        file.rules().stream()
                .filter(format.dormant()::contains)
                .filter(use -> use.columns().equals(List.of(column.header())))
                .forEach(use -> rules.add(
                        use.rule().equals(PackageRules.LENIENCY_USED)
                                ? "where leniency is asked for: " + rule(use)
                                : "where the day is known, %s: %s".formatted(use.duty(), rule(use))));
        return String.join("; ", rules);
    }

    private String sentences() {
        return new Sentences(format, file)
                .all().stream().map(sentence -> "- " + linked(sentence, "../")).collect(Collectors.joining("\n"));
    }
}
