package dev.roster.cli.docs;

import static dev.roster.cli.docs.Markdown.code;
import static dev.roster.cli.docs.Markdown.rule;

import dev.roster.problem.RuleUse;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.GroupSpec;
import dev.roster.spec.KeySpec;
import dev.roster.spec.ReferenceSpec;
import dev.roster.spec.RowRule;
import dev.roster.spec.Same;
import dev.roster.spec.SetRule;
import dev.roster.spec.UniqueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a file asks of several of its columns, of its rows and of other files, in words. */
final class Sentences {
    private final Format format;
    private final FileSpec<?> file;
    private final List<String> all = new ArrayList<>();

    Sentences(Format format, FileSpec<?> file) {
        this.format = format;
        this.file = file;
    }

    List<String> all() {
        all.clear();
        header();
        file.keys().forEach(this::key);
        if (format.files().stream()
                .flatMap(other -> other.references().stream())
                .anyMatch(reference -> reference.target() == file.type())) {
            List<String> headers = file.identity().stream()
                    .map(component -> file.column(component).header())
                    .toList();
            all.add("Other files mean a row by %s.".formatted(code(headers)));
        }
        file.references().forEach(this::reference);
        file.uniques().forEach(this::unique);
        file.rowRules().forEach(this::row);
        file.groups().forEach(this::group);
        format.setRules().stream().filter(rule -> rule.checked() == file.type()).forEach(this::set);
        if (LeftOutWords.says(format, file)) {
            all.add("A row that a later set leaves out: %s Source: %s."
                    .formatted(LeftOutWords.of(format, file), LeftOutWords.source(file)));
        }
        return all;
    }

    private void header() {
        for (List<ColumnSpec> alike : file.columns().stream()
                .collect(Collectors.partitioningBy(column -> column.need() == ColumnSpec.Need.NO))
                .values()) {
            if (!alike.isEmpty()) {
                RuleUse missing = alike.get(0).missing();
                List<String> headers = alike.stream().map(ColumnSpec::header).toList();
                String which = alike.size() == file.columns().size() ? "A column" : code(headers);
                all.add("%s not there: %s.".formatted(which, rule(missing)));
            }
        }
        about("unknown_column", "Any other column");
        about("mixed_layouts", "Columns of two layouts in one file");
        about("unmapped_periods", "Without a profile that says which period each column is about");
    }

    private void about(String code, String words) {
        file.rules().stream()
                .filter(use -> use.rule().code().equals(code))
                .forEach(use -> all.add("%s: %s.".formatted(words, rule(use))));
    }

    private void key(KeySpec key) {
        StringBuilder words = new StringBuilder("No two rows have the same ").append(columns(key.columns()));
        if (!key.firstOf().isEmpty()) {
            words.append(" and the same in the first that is filled of ").append(columns(key.firstOf()));
        }
        if (!key.whenBlank().isEmpty()) {
            words.append("; where one of these is blank, the same ").append(columns(key.whenBlank()));
        }
        add(words, key.use());
    }

    private void reference(ReferenceSpec reference) {
        FileSpec<?> target = format.file(reference.target());
        List<String> by = reference.by().stream()
                .map(name -> target.column(name).header())
                .toList();
        String words = "%s is the %s of a row of `%s`".formatted(filled(reference.from()), code(by), target.name());
        add(words, reference.use());
        RuleUse kind = reference.kindUse();
        if (kind != null) {
            String header = target.column(reference.kind()).header();
            add("that row has `%s` in `%s`".formatted(reference.value(), header), kind);
        }
    }

    private void unique(UniqueSpec unique) {
        String whose = unique.per().isEmpty() ? "two rows" : "two rows with different " + columns(unique.per());
        add("%s is not the same in %s".formatted(filled(List.of(unique.column())), whose), unique.use());
    }

    private void row(RowRule row) {
        add(code(row.use().columns()) + " " + row.use().duty(), row.use());
    }

    private void group(GroupSpec group) {
        String rows = "of the rows with the same " + columns(group.per());
        if (group instanceof GroupSpec.OneFlag flag) {
            String set = columns(List.of(flag.flag()));
            add("%s, not more than one has %s set".formatted(rows, set), group.use());
            RuleUse none = flag.noneUse();
            if (none != null) {
                add("%s, where there are several, one has %s set".formatted(rows, set), none);
            }
        } else if (group instanceof GroupSpec.Agreeing same) {
            String blanks = same.blanks() == Same.Blanks.AGREE ? "agrees with anything" : "is a value like any other";
            add("%s, all have the same %s; a blank %s".formatted(rows, columns(same.of()), blanks), group.use());
        } else if (group instanceof GroupSpec.Crowded crowded) {
            add("%s, there are %s at most".formatted(rows, crowded.most()), group.use());
        } else if (group instanceof GroupSpec.Mixed mixed) {
            String of = columns(mixed.of());
            add(
                    "%s, none has `%s` in %s beside another that has something else".formatted(rows, mixed.text(), of),
                    group.use());
        }
    }

    private void set(SetRule set) {
        RuleUse use = format.use(set);
        String others = set.remembered().stream()
                .map(remembered -> "`" + format.file(remembered.type()).name() + "`")
                .distinct()
                .collect(Collectors.joining(" and "));
        add(
                "%s, compared with %s: %s"
                        .formatted(code(use.columns()), others, use.rule().means()),
                use);
    }

    private String columns(List<Integer> ordinals) {
        return code(file.headers(ordinals));
    }

    private String filled(List<Integer> ordinals) {
        boolean always = ordinals.stream()
                .allMatch(ordinal -> file.columns().get(ordinal).need() == ColumnSpec.Need.YES);
        return columns(ordinals) + (always ? "" : ", where filled,");
    }

    private void add(CharSequence words, RuleUse use) {
        String source = use.source().startsWith(file.source()) && !use.source().contains("reading")
                ? ""
                : " Source: " + use.source() + ".";
        all.add(Markdown.sentence("%s (%s)".formatted(words, rule(use))) + source);
    }
}
