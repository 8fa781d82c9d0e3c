package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.FileRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about a file as a whole: its absence, its bytes, its header, its rows. */
final class FileUses {
    private FileUses() {}

    static Map<Rule, RuleUse> of(FileParts<?> parts) {
        List<Rule> rules = new ArrayList<>(SyntaxRules.all());
        rules.remove(SyntaxRules.BAD_ARCHIVE);
        rules.addAll(List.of(
                CoreRules.NO_ROWS,
                CoreRules.MISSING_HEADER,
                CoreRules.MISNAMED_COLUMN,
                CoreRules.UNKNOWN_COLUMN,
                CoreRules.DUPLICATE_COLUMN));
        rules.addAll(furtherRules(parts));
        Map<Rule, RuleUse> uses = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Severity severity = severity(parts, rule);
            RuleUse declared = new RuleUse(rule, severity, parts.id(), List.of(), duty(parts, rule), parts.source());
            uses.put(rule, parts.changes().weighed(declared));
        }
        return uses;
    }

    /** The rules that hold for some files only. */
    private static List<Rule> furtherRules(FileParts<?> parts) {
        List<Rule> rules = new ArrayList<>();
        if (parts.conventions().ordered()) {
            rules.add(CoreRules.COLUMN_ORDER);
        }
        if (parts.provenance() == Provenance.DRAFT) {
            rules.add(CoreRules.DRAFT_LAYOUT);
        }
        if (!parts.file().layout().isEmpty()) {
            rules.add(SchoolRules.MIXED_LAYOUTS);
        }
        if (parts.unmapped()) {
            rules.add(SchoolRules.UNMAPPED_PERIODS);
        }
        if (parts.manifest()) {
            rules.addAll(PackageRules.ofManifests());
            rules.add(CoreRules.MISSING_VALUE);
        } else if (parts.file().core() || parts.required() || parts.file().neededBy().length > 0) {
            rules.add(FileRules.MISSING_FILE);
        }
        return rules;
    }

    private static String duty(FileParts<?> parts, Rule rule) {
        if (rule.equals(CoreRules.MISSING_VALUE)) {
            return "must not be blank in a property that every manifest has";
        }
        if (!rule.equals(FileRules.MISSING_FILE)
                || parts.required()
                || parts.file().core()) {
            return "";
        }
        String others = Stream.of(parts.file().neededBy())
                .map(type -> type.getAnnotation(RosterFile.class).value())
                .collect(Collectors.joining(" or "));
        return "it must be in the same set as " + others;
    }

    private static Severity severity(FileParts<?> parts, Rule rule) {
        if (rule.equals(CoreRules.UNKNOWN_COLUMN)) {
            return parts.file().unknownColumns();
        }
        if (rule.equals(SyntaxRules.LINE_BREAK_IN_CELL)) {
            return parts.conventions().lineBreaks();
        }
        if (rule.equals(CoreRules.NO_ROWS)) {
            return parts.file().core() ? Severity.ERROR : parts.file().noRows();
        }
        boolean needed = parts.required() || parts.file().neededBy().length > 0;
        return rule.equals(FileRules.MISSING_FILE) && needed ? Severity.ERROR : rule.severity();
    }
}
