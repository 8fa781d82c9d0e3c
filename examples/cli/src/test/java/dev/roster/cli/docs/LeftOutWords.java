package dev.roster.cli.docs;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.OmissionSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a receiver does with a row that is left out, in words. */
final class LeftOutWords {
    private final Format format;
    private final OmissionSpec leftOut;

    private LeftOutWords(Format format, FileSpec<?> file) {
        this.format = format;
        this.leftOut = file.leftOut();
    }

    /** Returns what becomes of it, a sentence. */
    static String of(Format format, FileSpec<?> file) {
        return new LeftOutWords(format, file).sentence();
    }

    /** Returns where that is from. */
    static String source(FileSpec<?> file) {
        return "%s (%s)"
                .formatted(
                        file.leftOut().documented() ? "documented" : "not documented",
                        file.leftOut().source());
    }

    /** Returns whether rows of the file are people or things, and not a list of the files. */
    static boolean says(Format format, FileSpec<?> file) {
        ManifestSpec manifest = format.manifest();
        return manifest == null || manifest.type() != file.type();
    }

    private String sentence() {
        String receiver = format.receiver().substring(0, 1).toUpperCase(Locale.ROOT)
                + format.receiver().substring(1);
        String does = leftOut.does().replace("%s", "it");
        String instead = leftOut.instead().isEmpty() ? "" : "; " + leftOut.instead();
        String threshold = leftOut.nothingAbove() == 0
                ? ""
                : "; where more than %s %% of the rows are gone, none".formatted(leftOut.nothingAbove());
        return switch (leftOut.omission()) {
            case REMOVED -> receiver + " will " + does + threshold + ".";
            case KEPT -> receiver + " keeps it" + instead + ".";
            case REPLACED_PER_PARENT ->
                "%s will %s if the row that it hangs on is in the set, and keeps it if that is left out too."
                        .formatted(receiver, does);
            case UNKNOWN ->
                "Not known" + (does.isEmpty() ? "" : "; reckon that %s will %s".formatted(receiver, does)) + ".";
        };
    }

    /** Returns a table of all formats, in which files with the same words share a line. */
    static Table table(List<Format> formats) {
        Table table = new Table("format", "files", "a row that is left out", "source");
        for (Format format : formats) {
            Map<List<String>, List<FileSpec<?>>> alike = format.files().stream()
                    .filter(file -> says(format, file))
                    .collect(Collectors.groupingBy(
                            file -> List.of(of(format, file), source(file)), LinkedHashMap::new, Collectors.toList()));
            alike.forEach((words, files) -> table.add(
                    "[%1$s](formats/%1$s.md)".formatted(format.id()),
                    alike.size() == 1
                            ? "all"
                            : files.stream()
                                    .map(FileSpec::name)
                                    .distinct()
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", ")),
                    words.get(0),
                    words.get(1)));
        }
        return table;
    }
}
