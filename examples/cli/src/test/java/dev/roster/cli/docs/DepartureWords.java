package dev.roster.cli.docs;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.spec.DepartureSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How rows say that whoever they are about leaves, in words. */
final class DepartureWords {
    private DepartureWords() {}

    /** Returns a table of all formats, in which files with the same words share a line. */
    static Table table(List<Format> formats) {
        Table table = new Table("format", "files", "a row departs where", "what becomes of it", "source");
        for (Format format : formats) {
            Map<List<String>, List<String>> alike = format.files().stream()
                    .filter(file -> file.departure() != null)
                    .collect(Collectors.groupingBy(
                            file -> words(format, file),
                            LinkedHashMap::new,
                            Collectors.mapping(FileSpec::name, Collectors.toList())));
            alike.forEach((words, files) -> table.add(
                    "[%1$s](formats/%1$s.md)".formatted(format.id()),
                    files.size() > 1 ? "all" : Markdown.code(files),
                    words.get(0),
                    words.get(1),
                    words.get(2)));
        }
        return table;
    }

    private static List<String> words(Format format, FileSpec<?> file) {
        DepartureSpec departure = file.departure();
        if (departure == null) {
            throw new IllegalArgumentException(file + " has no row that departs");
        }
        String receiver = format.receiver().substring(0, 1).toUpperCase(Locale.ROOT)
                + format.receiver().substring(1);
        return List.of(
                "`%s` is %s".formatted(departure.column().header(), Markdown.code(departure.values())),
                departure.does().isEmpty()
                        ? "Not known."
                        : "%s will %s.".formatted(receiver, departure.does().replace("%s", "it")),
                "%s (%s)".formatted(departure.documented() ? "documented" : "not documented", departure.source()));
    }

    /** Returns a table of the files that are held when they stay the same for long. */
    static Table often(List<Format> formats) {
        Table table = new Table("format", "files");
        for (Format format : formats) {
            List<String> files = format.files().stream()
                    .filter(FileSpec::changesOften)
                    .map(FileSpec::name)
                    .toList();
            table.add("[%1$s](formats/%1$s.md)".formatted(format.id()), Markdown.code(files));
        }
        return table;
    }
}
