package dev.roster.spec;

import java.util.List;
import java.util.Optional;

/** Holds the declarations of a format's files against each other. */
final class FormatChecks {
    private final String format;
    private final List<FileSpec<?>> files;

    FormatChecks(String format, List<FileSpec<?>> files) {
        this.format = format;
        this.files = files;
    }

    void check(List<SetRule> rules) {
        refuseRepeatedIds();
        for (FileSpec<?> file : files) {
            file.references().forEach(reference -> checkReference(file, reference));
        }
        rules.forEach(this::checkSetRule);
    }

    void check(ManifestSpec manifest) {
        FileSpec<?> file = find(manifest.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the manifest %s is not among the files of format '%s'; add it to files(…)"
                                .formatted(manifest.type().getSimpleName(), format)));
        file.column(manifest.name());
        file.column(manifest.value());
        if (manifest.before().stream().noneMatch(property -> property.name().equals(manifest.version()))) {
            throw new IllegalArgumentException(
                    "the manifest of format '%s' has no property for its version; say withVersion(…)"
                            .formatted(format));
        }
        for (String component : manifest.deltaOnly()) {
            if (files.stream()
                    .noneMatch(other -> other.columns().stream()
                            .anyMatch(column -> column.component().equals(component)))) {
                throw new IllegalArgumentException(
                        "no file of format '%s' has '%s', which the manifest calls delta-only"
                                .formatted(format, component));
            }
        }
    }

    private void refuseRepeatedIds() {
        long distinct = files.stream().map(FileSpec::id).distinct().count();
        if (distinct < files.size()) {
            throw new IllegalArgumentException(
                    "format '%s' has two files of one name: %s; tell them apart with layout = \"…\""
                            .formatted(format, files));
        }
    }

    private void checkReference(FileSpec<?> file, ReferenceSpec reference) {
        FileSpec<?> target = find(reference.target())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s references %s, which is not among the files of format '%s'; add it to files(…)"
                                .formatted(
                                        file.type().getSimpleName(),
                                        reference.target().getSimpleName(),
                                        format)));
        reference.by().forEach(target::column);
        if (!reference.kind().isEmpty()) {
            target.column(reference.kind());
        }
    }

    private void checkSetRule(SetRule rule) {
        checkComponents(rule, rule.checked(), rule.components());
        for (SetRule.Remembered remembered : rule.remembered()) {
            checkComponents(rule, remembered.type(), remembered.key());
            checkComponents(rule, remembered.type(), remembered.values());
        }
    }

    private void checkComponents(SetRule rule, Class<? extends Record> type, List<String> components) {
        FileSpec<?> file = find(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "set rule '%s' reads %s, which is not among the files of format '%s'; add it to files(…)"
                                .formatted(rule.rule(), type.getSimpleName(), format)));
        components.forEach(file::column);
    }

    private Optional<FileSpec<?>> find(Class<? extends Record> type) {
        return files.stream().filter(file -> file.type().equals(type)).findFirst();
    }
}
