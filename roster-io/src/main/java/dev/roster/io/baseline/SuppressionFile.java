package dev.roster.io.baseline;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.yaml.YamlNode;
import dev.roster.io.yaml.YamlReader;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads suppressions from YAML: a list under {@code suppressions}, each with code, file, column, reason and until. */
final class SuppressionFile {
    private static final List<String> KEYS = List.of("code", "file", "column", "reason", "until");
    private static final List<String> NEEDED = List.of("code", "reason", "until");
    private static final int DEEPEST = 3;

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> codes;
    private final List<String> files;

    private SuppressionFile(Format format) {
        this.codes = format.rules().stream()
                .map(use -> use.rule().code())
                .distinct()
                .sorted()
                .toList();
        this.files = format.files().stream().map(file -> file.name()).distinct().toList();
    }

    static List<Suppression> read(Path file, Format format) throws IOException {
        SuppressionFile reader = new SuppressionFile(format);
        YamlNode root = new YamlReader(DEEPEST, key -> true, reader.faults).read(file);
        List<Suppression> all = root == null ? List.of() : reader.all(root);
        if (!reader.faults.isEmpty()) {
            throw new SettingsException(file, reader.faults);
        }
        return all;
    }

    private List<Suppression> all(YamlNode root) {
        Map<String, YamlNode> entries = root.entries() == null ? Map.of() : root.entries();
        YamlNode list = entries.get("suppressions");
        if (list == null || list.items() == null || entries.size() > 1) {
            fault(
                    root,
                    "this is no list of suppressions",
                    "write 'suppressions:' and below it '- code: …', one for each");
            return List.of();
        }
        return list.items().stream().map(this::one).toList();
    }

    private Suppression one(YamlNode node) {
        Map<String, String> texts = texts(node);
        for (String needed : NEEDED) {
            if (texts.getOrDefault(needed, "").isBlank()) {
                fault(
                        node,
                        "'%s' is missing".formatted(needed),
                        "say which rule, why, and until when: code, reason, until");
            }
        }
        String code = texts.getOrDefault("code", "");
        if (!code.isEmpty() && !codes.contains(code)) {
            fault(
                    node,
                    "%s is no code of this format".formatted(Quoted.of(code)),
                    "the nearest one is '%s'".formatted(Nearest.to(code, codes)));
        }
        String file = texts.getOrDefault("file", "");
        if (!file.isEmpty() && !files.contains(file)) {
            fault(
                    node,
                    "%s is no file of this format".formatted(Quoted.of(file)),
                    "the nearest one is '%s'; leave 'file' out for a finding about the set"
                            .formatted(Nearest.to(file, files)));
        }
        return new Suppression(
                code, file, texts.getOrDefault("column", ""), texts.getOrDefault("reason", ""), day(node, texts));
    }

    private Map<String, String> texts(YamlNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, YamlNode> entries = node.entries() == null ? Map.of() : node.entries();
        entries.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                fault(
                        value,
                        "%s is no key here".formatted(Quoted.of(key)),
                        "the nearest one is '%s'".formatted(Nearest.to(key, KEYS)));
            } else if (value.text() == null) {
                fault(value, "'%s' is no text".formatted(key), "write one value");
            } else {
                texts.put(key, value.text());
            }
        });
        return texts;
    }

    private LocalDate day(YamlNode node, Map<String, String> texts) {
        String text = texts.getOrDefault("until", "");
        try {
            return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(node, "%s is no day".formatted(Quoted.of(text)), "write it as in 2026-10-01");
            return LocalDate.MAX;
        }
    }

    private void fault(YamlNode node, String what, String mend) {
        faults.add(new Fault(node.where(), what, mend));
    }
}
