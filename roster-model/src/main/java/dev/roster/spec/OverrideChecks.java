package dev.roster.spec;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.problem.CoreRules;
import dev.roster.problem.FileRules;
import dev.roster.problem.ProfileRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.problem.UploadRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a profile says about severities that does not fit the format. */
final class OverrideChecks {

    /**
     * Without these a row, a column or the set cannot be told, or has no one meaning: whatever the vendor says, what would
     * arrive is not what was meant. They may weigh more, never less.
     */
    static final List<Rule> FIRM = firm();

    private final Format format;
    private final Profile profile;
    private final List<ProfileFault> faults = new ArrayList<>();
    private final Set<RuleUse> taken = new HashSet<>();
    private final Set<String> doubtful;
    private int index;

    /**
     * Makes the checks.
     *
     * @param format the format, bent by the same profile without its overrides
     * @param doubtful files of which the profile says what does not fit, so that nobody knows which rules they have
     */
    OverrideChecks(Format format, Profile profile, Set<String> doubtful) {
        this.format = format;
        this.profile = profile;
        this.doubtful = doubtful;
    }

    private static List<Rule> firm() {
        List<Rule> firm = new ArrayList<>();
        Stream.of(SyntaxRules.all(), UploadRules.all())
                .flatMap(List::stream)
                .filter(rule -> rule.severity() == Severity.ERROR)
                .forEach(firm::add);
        firm.addAll(List.of(
                CoreRules.MISSING_HEADER,
                CoreRules.MISNAMED_COLUMN,
                CoreRules.DUPLICATE_COLUMN,
                CoreRules.DUPLICATE_KEY,
                CoreRules.DRAFT_LAYOUT,
                SchoolRules.MIXED_LAYOUTS,
                SchoolRules.UNMAPPED_PERIODS,
                FileRules.NO_ROSTER_FILES,
                FileRules.MISNAMED_FILE,
                FileRules.UNREADABLE_FILE,
                FileRules.CHANGED_FILE));
        firm.addAll(ProfileRules.all());
        return List.copyOf(firm);
    }

    List<ProfileFault> faults() {
        for (SeverityOverride override : profile.overrides()) {
            check(override);
            index++;
        }
        return faults;
    }

    private void check(SeverityOverride override) {
        List<String> files =
                format.files().stream().map(FileSpec::name).distinct().toList();
        if (!override.file().isEmpty() && !files.contains(override.file())) {
            fault(
                    "%s is no file of %s".formatted(Quoted.of(override.file()), format.id()),
                    nearest(override.file(), files),
                    "file");
            return;
        }
        if (doubtful.contains(override.file())) {
            checkReason(override, List.of());
            return;
        }
        SeverityOverride byHeader = override.on(profile.header(override.file(), override.column()));
        List<RuleUse> there = format.rules().stream()
                .filter(use -> override.file().equals(SeverityOverride.file(use)))
                .toList();
        List<RuleUse> coded = there.stream()
                .filter(use -> override.code().equals(use.rule().code()))
                .toList();
        List<RuleUse> uses = coded.stream().filter(byHeader::covers).toList();
        if (silencesDraft(override)) {
            faultOfDraft(override);
            return;
        }
        if (coded.isEmpty()) {
            noSuchRule(override, there);
        } else if (uses.isEmpty()) {
            noSuchColumn(override, byHeader, coded);
        } else {
            checkWeight(override, uses);
        }
        checkReason(override, uses);
    }

    /** A draft stays one until somebody has seen the vendor's sample file, whatever was agreed. */
    private static boolean silencesDraft(SeverityOverride override) {
        return override.severity() == Severity.INFO && override.code().equals(CoreRules.DRAFT_LAYOUT.code());
    }

    private void faultOfDraft(SeverityOverride override) {
        fault(
                "draft_layout is no matter of weight: it ends with the vendor's sample file",
                "compare the header with that file, and write 'confirmed: true' for %s under 'files'"
                        .formatted(override.file().isEmpty() ? "the file" : override.file()),
                "code");
    }

    private void noSuchRule(SeverityOverride override, List<RuleUse> there) {
        List<String> files = override.file().isEmpty() ? withCode(override.code()) : List.of();
        if (!files.isEmpty()) {
            fault(
                    "%s is a rule of files, and the override names none".formatted(override.code()),
                    "name the file, one override for each; the rule holds in " + String.join(", ", files),
                    "file");
            return;
        }
        List<String> codes =
                there.stream().map(use -> use.rule().code()).distinct().toList();
        fault(
                "%s is no rule of %s".formatted(Quoted.of(override.code()), place(override)),
                "the nearest one is '%s'; the rules page has all".formatted(Nearest.to(override.code(), codes)),
                "code");
    }

    /** Returns the files that a code is a rule of. */
    private List<String> withCode(String code) {
        return format.rules().stream()
                .filter(use -> code.equals(use.rule().code()))
                .map(SeverityOverride::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    private void noSuchColumn(SeverityOverride override, SeverityOverride byHeader, List<RuleUse> coded) {
        List<String> columns =
                coded.stream().flatMap(use -> use.columns().stream()).distinct().toList();
        fault(
                "%s does not hold for the column %s of %s"
                        .formatted(override.code(), Quoted.of(override.column()), place(override)),
                columns.isEmpty() ? "it is about the file; leave the column out" : nearest(byHeader.column(), columns),
                "column");
    }

    private void checkWeight(SeverityOverride override, List<RuleUse> uses) {
        if (uses.stream().allMatch(use -> use.severity() == override.severity())) {
            fault(
                    "%s is %s there without an override"
                            .formatted(override.code(), override.severity().text()),
                    "remove it, or give another severity",
                    "severity");
        } else if (uses.stream().anyMatch(use -> lowers(override, use) && firm(use))) {
            fault(
                    "%s cannot weigh less: nobody could tell what the receiver would take from it"
                            .formatted(override.code()),
                    "mend the data, or say in the profile what the vendor takes (header, aliases, codes, dropped, confirmed)",
                    "code");
        } else if (uses.stream().filter(use -> !taken.add(use)).count() > 0) {
            fault(
                    "%s is overridden there already".formatted(override.code()),
                    "keep one, or name the column of each",
                    "code");
        }
    }

    private void checkReason(SeverityOverride override, List<RuleUse> uses) {
        if (override.reason().isBlank()) {
            fault("an override of %s gives no reason".formatted(override.code()), "say who agreed to what", "reason");
        }
        if (override.until() == null && uses.stream().anyMatch(use -> lowers(override, use))) {
            fault(
                    "%s weighs less and no day ends that".formatted(override.code()),
                    "write 'until: 2026-12-31', the last day on which it is so",
                    "until");
        }
    }

    private static boolean lowers(SeverityOverride override, RuleUse use) {
        return override.severity().compareTo(use.severity()) > 0;
    }

    /** A cell that is not of its type has no place in a record, and a row without its key or a key column is nobody's. */
    private boolean firm(RuleUse use) {
        if (FIRM.contains(use.rule())) {
            return true;
        }
        boolean required = use.rule().equals(FileRules.MISSING_FILE);
        return format.files().stream()
                .filter(file -> file.id().equals(use.file()))
                .anyMatch(file -> (required && file.required())
                        || file.columns().stream().anyMatch(column -> needed(file, column, use)));
    }

    private static boolean needed(FileSpec<?> file, ColumnSpec column, RuleUse use) {
        boolean ofKey = file.keys().stream().anyMatch(key -> key.columns().contains(column.ordinal()));
        return use.equals(column.bad()) || (ofKey && (use.equals(column.missing()) || use.equals(column.blank())));
    }

    private static String place(SeverityOverride override) {
        return override.file().isEmpty() ? "the set as a whole" : override.file();
    }

    private static String nearest(String name, Collection<String> names) {
        return "the nearest one is '%s', all are %s".formatted(Nearest.to(name, names), String.join(", ", names));
    }

    private void fault(String what, String mend, String key) {
        faults.add(new ProfileFault(List.of("overrides", String.valueOf(index), key), what, mend));
    }
}
