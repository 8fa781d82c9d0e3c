package dev.roster.sftp.diagnosis;

import dev.roster.sftp.diagnosis.Finding.Answer;
import dev.roster.sftp.diagnosis.Place.Content;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A diagnosis, for people. */
final class DiagnosisText {
    private DiagnosisText() {}

    static String of(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        text.append("%s let '%s' in.\n".formatted(diagnosis.server(), diagnosis.user()));
        line(text, "host key", diagnosis.hostKey() + ", which is the right one");
        diagnosis.algorithms().forEach(algorithm -> line(text, "uses", algorithm));
        line(text, "speaks", "SFTP %s".formatted(diagnosis.version()));
        line(
                text,
                "announces",
                diagnosis.extensions().isEmpty() ? "nothing" : String.join(", ", diagnosis.extensions()));
        diagnosis.places().forEach(place -> place(text, place, diagnosis.layout()));
        text.append('\n').append(conclusion(diagnosis));
        return text.toString();
    }

    private static void place(StringBuilder text, Place place, String layout) {
        text.append("\n%s, for the layout '%s'\n".formatted(place.directory(), layout));
        content(text, place.content());
        for (Finding finding : place.findings()) {
            String needed = finding.needed() ? " (needed)" : "";
            String remark = finding.remark() == null ? "" : ": " + finding.remark();
            line(text, word(finding.answer()), finding.ability().words() + needed + remark);
        }
        if (place.left() != null) {
            line(text, "left", "%s could not be removed; remove it by hand".formatted(place.left()));
        }
    }

    private static void content(StringBuilder text, @Nullable Content content) {
        if (content == null) {
            return;
        }
        line(
                text,
                "holds",
                "%s files, %s directories, %s other entries"
                        .formatted(content.files(), content.directories(), content.others()));
        if (content.newest() != null) {
            String complete = content.complete() ? "with COMPLETE, waiting for the receiver" : "without COMPLETE";
            line(
                    text,
                    "holds",
                    "%s epochs, the newest is %s, %s".formatted(content.epochs(), content.newest(), complete));
        }
        if (content.waiting() > 0) {
            line(text, "holds", "%s files with the suffix of an upload without an epoch".formatted(content.waiting()));
        }
    }

    private static String conclusion(Diagnosis diagnosis) {
        if (!diagnosis.sound()) {
            List<Finding> missing = diagnosis.places().stream()
                    .flatMap(place -> place.findings().stream())
                    .filter(Finding::missing)
                    .toList();
            boolean first = missing.stream().allMatch(finding -> finding.ability() == Ability.REPLACE);
            return "A delivery%s would fail: it needs a server that %s.\n"
                    .formatted(first ? " over files that lie there already" : "", words(missing));
        }
        List<Finding> open = diagnosis.places().stream()
                .flatMap(place -> place.findings().stream())
                .filter(finding -> finding.needed() && finding.answer() == Answer.NOT_TRIED)
                .toList();
        return open.isEmpty()
                ? "Everything that a delivery needs works.\n"
                : "Nothing is missing so far. Not tried, and needed: a server that %s.\n".formatted(words(open));
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.ability().words())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case NOT_TRIED -> "not tried";
        };
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-9s %s\n".formatted(label, value));
    }
}
