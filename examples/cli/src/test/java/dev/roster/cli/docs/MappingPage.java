package dev.roster.cli.docs;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.oneroster.mapping.Expression;
import dev.roster.oneroster.mapping.Flow;
import dev.roster.oneroster.mapping.MappingSpec;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnSpec.Need;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of a mapping: where each column of the target comes from, and what of the source has no place. */
final class MappingPage {
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z0-9]+)`");

    private final MappingSpec spec;
    private final Map<String, String> headers = new LinkedHashMap<>();

    MappingPage(MappingSpec spec) {
        this.spec = spec;
        spec.from()
                .files()
                .forEach(file -> file.columns().stream()
                        .filter(column -> !column.open())
                        .forEach(column -> headers.put(column.component(), column.header())));
    }

    /** Returns the name of the page. */
    static String name(MappingSpec spec) {
        return "%s-to-%s.md".formatted(spec.from().id(), spec.to().id());
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder();
        page.append("# %s to %s%n%n".formatted(spec.from().id(), spec.to().id()).replace("\r", ""));
        page.append(GeneratedPagesTest.NOTE);
        page.append("""

                Where each column of %s comes from. How to read the tables, what the loss report says and how a supplement fills what no
                source has: [mappings](../mappings.md).
                """.formatted(link(spec.to())));
        for (FileSpec<?> file : spec.to().files()) {
            List<Flow> flows = spec.flows().stream()
                    .filter(flow -> flow.target().equals(file.type()))
                    .toList();
            if (!flows.isEmpty()) {
                page.append("\n## ").append(file.id()).append('\n');
                flows.forEach(flow -> page.append(flow(flow, file)));
            }
        }
        return page.append(noPlace()).toString();
    }

    private static String link(Format format) {
        return "[%s](../formats/%s.md)".formatted(format.id(), format.id());
    }

    private String flow(Flow flow, FileSpec<?> target) {
        String source = spec.from().file(flow.source()).id();
        String words = flow.words().isEmpty() ? "each row" : named(flow.words());
        Table table = new Table("column", "required", "from");
        for (ColumnSpec column : target.columns()) {
            Expression from = flow.fills().get(column.component());
            if (from != null) {
                table.add("`" + column.header() + "`", column.need() == Need.YES ? "yes" : "", named(from.words()));
            }
        }
        String open = flow.alike()
                ? "\nOpen columns (`metadata.*`) are taken over; what a column does not take has no place.\n"
                : "";
        return "%nFrom `%s`: %s.%n%n%s%s".formatted(source, words, table, open).replace("\r", "");
    }

    /** Returns a text with headers in the place of the names that the declaration has. */
    private String named(String words) {
        return NAME.matcher(words)
                .replaceAll(found ->
                        Matcher.quoteReplacement("`" + headers.getOrDefault(found.group(1), found.group(1)) + "`"));
    }

    private String noPlace() {
        Table table = new Table("file", "columns");
        ManifestSpec manifest =
                spec.to().manifest() == null ? null : spec.from().manifest();
        for (FileSpec<?> file : spec.from().files()) {
            if (manifest != null && file.type().equals(manifest.type())) {
                continue;
            }
            Set<String> read = spec.read(file.type());
            List<String> dropped = file.columns().stream()
                    .filter(column -> !read.contains(column.component()))
                    .map(ColumnSpec::header)
                    .toList();
            if (dropped.size() == file.columns().size()) {
                table.add("`" + file.id() + "`", "all");
            } else if (!dropped.isEmpty()) {
                table.add(
                        "`" + file.id() + "`",
                        dropped.stream().map(header -> "`" + header + "`").collect(Collectors.joining(", ")));
            }
        }
        String anew = manifest == null
                ? ""
                : "\n`%s` is written anew, for the files that are written; what it says of the system that sends is kept.\n"
                        .formatted(spec.from().file(manifest.type()).id());
        return "\n## What has no place\n\nThese columns of " + link(spec.from()) + " are dropped.\n\n" + table + anew;
    }
}
