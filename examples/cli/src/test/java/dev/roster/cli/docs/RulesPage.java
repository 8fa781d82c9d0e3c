package dev.roster.cli.docs;

import static dev.roster.cli.docs.Markdown.code;
import static dev.roster.cli.docs.Markdown.linked;
import static dev.roster.cli.docs.Markdown.sentence;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.problem.CoreRules;
import dev.roster.problem.ProfileRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.SyntaxRules;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue: each rule, and where it holds. */
final class RulesPage {
    private final List<Format> formats;
    private final SortedMap<String, Rule> rules = new TreeMap<>();

    RulesPage(List<Format> formats) {
        this.formats = formats;
        Stream.of(SyntaxRules.all(), CoreRules.all(), SchoolRules.all(), ProfileRules.all())
                .flatMap(List::stream)
                .forEach(rule -> rules.put(rule.code(), rule));
        formats.forEach(
                format -> format.rules().forEach(use -> rules.put(use.rule().code(), use.rule())));
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder("# Rules\n\n").append(GeneratedPagesTest.NOTE);
        page.append("""

                What reports tell of. An error stops a delivery, a warning is for a person to look at, an info only tells. A profile may
                let a rule weigh more or less and bring lists of its own; a code never changes its meaning.

                %s
                """.formatted(
                        rules.keySet().stream().map("[%1$s](#%1$s)"::formatted).collect(Collectors.joining(" · "))));
        rules.values().forEach(rule -> page.append(section(rule)));
        return page.toString();
    }

    private String section(Rule rule) {
        StringBuilder section = new StringBuilder("""

                ## %s

                %s, since %s. %s

                To mend it: %s
                """.formatted(
                        rule.code(),
                        sentence(rule.severity().text()).replace(".", ""),
                        rule.since(),
                        sentence(rule.means()),
                        sentence(rule.fix())));
        String before = section.toString();
        formats.forEach(format -> section.append(uses(format, rule)));
        String unused = ProfileRules.all().contains(rule)
                ? "\nIt holds where a [profile](profiles.md#overrides) overrides a severity.\n"
                : "\nNo format uses it yet.\n";
        return section.toString().equals(before) ? before + unused : section.toString();
    }

    private static String uses(Format format, Rule rule) {
        Map<List<Object>, List<RuleUse>> alike = format.rules().stream()
                .filter(use -> use.rule().equals(rule))
                .collect(Collectors.groupingBy(RulesPage::group, LinkedHashMap::new, Collectors.toList()));
        if (alike.isEmpty()) {
            return "";
        }
        Table table = new Table("file", "columns", "severity", "value", "holds", "source");
        alike.values().forEach(uses -> {
            RuleUse one = uses.get(0);
            table.add(
                    files(format, uses),
                    code(uses.stream()
                            .flatMap(use -> use.columns().stream())
                            .distinct()
                            .toList()),
                    one.severity() == rule.severity() ? "" : one.severity().text(),
                    one.duty(),
                    format.dormant().contains(one) ? "where the day is known" : "",
                    linked(source(uses), ""));
        });
        return "\n[%1$s](formats/%1$s.md):\n\n%2$s".formatted(format.id(), table);
    }

    /** Uses about whole files stand in one line, and so do those about single columns of a file. */
    private static List<Object> group(RuleUse use) {
        List<Object> group = new ArrayList<>(List.of(use.severity(), use.duty()));
        if (!use.columns().isEmpty()) {
            group.add(String.valueOf(use.file()));
            group.add(use.columns().size() == 1 ? "" : use.columns());
        }
        return group;
    }

    private static String files(Format format, List<RuleUse> uses) {
        List<String> files =
                uses.stream().map(use -> String.valueOf(use.file())).distinct().toList();
        if (files.contains("null")) {
            return "the set";
        }
        return files.size() == format.files().size() ? "every file" : String.join(", ", files);
    }

    /** Returns what the sources of some uses have in common: document and section. */
    private static String source(List<RuleUse> uses) {
        List<String> shared = List.of(uses.get(0).source().split(", ", -1));
        for (RuleUse use : uses) {
            List<String> parts = List.of(use.source().split(", ", -1));
            int length = 0;
            while (length < Math.min(shared.size(), parts.size())
                    && shared.get(length).equals(parts.get(length))) {
                length++;
            }
            shared = shared.subList(0, length);
        }
        return String.join(", ", shared);
    }
}
