package dev.roster.spec;

import dev.roster.problem.FileRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.ProfileRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.problem.UploadRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's set of files: their declarations, the rules among them, and thereby every rule that holds. Immutable and
 * safe for use by several threads.
 */
public final class Format {
    private final FormatBuilder parts;
    private final Profile applied;
    private final @Nullable LocalDate day;
    private final Map<Class<? extends Record>, FileSpec<?>> files = new LinkedHashMap<>();
    private @Nullable String fingerprint;

    Format(FormatBuilder parts, Profile profile, @Nullable LocalDate day, @Nullable Format like) {
        this.parts = parts;
        this.applied = profile;
        this.day = day;
        ManifestSpec listed = parts.manifest;
        boolean whole = listed == null && !parts.closed.isEmpty();
        Setting setting = new Setting(new Catalogue(parts.rules), profile.upload(), day, listed, whole);
        for (Class<? extends Record> type : parts.types) {
            if (files.put(type, read(type, setting, like)) != null) {
                throw new IllegalArgumentException(
                        "format '%s' lists %s twice; remove one".formatted(parts.id, type.getSimpleName()));
            }
        }
        FormatChecks checks = new FormatChecks(parts.id, files());
        checks.check(parts.setRules);
        if (listed != null) {
            checks.check(listed);
        }
    }

    /** Reads a declaration, unless another bend of the same format has it just like that. */
    private FileSpec<?> read(Class<? extends Record> type, Setting setting, @Nullable Format like) {
        FileChanges changes = changes(type);
        if (like != null
                && like.applied.upload() == setting.upload()
                && Objects.equals(like.day, day)
                && like.changes(type).equals(changes)) {
            return like.file(type);
        }
        return FileSpecReader.read(type, changes, setting);
    }

    private FileChanges changes(Class<? extends Record> type) {
        RosterFile file = type.getAnnotation(RosterFile.class);
        return file == null ? FileChanges.NONE : applied.changes(file.value(), day);
    }

    /** Starts a format; the id is what people type on the command line. */
    public static FormatBuilder named(String id) {
        return new FormatBuilder(id);
    }

    /** Returns the id, such as {@code parentsquare}. */
    public String id() {
        return parts.id;
    }

    /** Returns the version of the vendor's layouts that is meant. */
    public String version() {
        return parts.version;
    }

    /** Returns what people call who receives the files, such as {@code ParentSquare}. */
    public String receiver() {
        return parts.receiver;
    }

    /** Returns how far the least known of the files is known. */
    public Provenance provenance() {
        return files().stream()
                .map(FileSpec::provenance)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the files in the order of the vendor's document. */
    public List<FileSpec<?>> files() {
        return List.copyOf(files.values());
    }

    /**
     * Returns the file that a record declares.
     *
     * @throws IllegalArgumentException if the format has no such file
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> FileSpec<T> file(Class<T> type) {
        FileSpec<?> file = files.get(type);
        if (file == null) {
            throw new IllegalArgumentException(
                    "format '%s' has no file for %s; it has %s".formatted(id(), type.getSimpleName(), files.values()));
        }
        return (FileSpec<T>) file;
    }

    /** Returns the layouts that a file name has, mostly one; none where the name is not the format's. */
    public List<FileSpec<?>> layouts(String name) {
        return files().stream().filter(file -> file.name().equals(name)).toList();
    }

    /** Returns how sets arrive in an upload tree; {@code null} where only plain folders are known. */
    public @Nullable UploadTree uploadTree() {
        return parts.uploadTree;
    }

    /** Returns the file of a package that lists the others; {@code null} where there is none. */
    public @Nullable ManifestSpec manifest() {
        return parts.manifest;
    }

    /** Returns the properties of the manifest in the order in which they are written; none where there is no manifest. */
    public List<PropertySpec> properties() {
        return parts.manifest == null ? List.of() : parts.manifest.properties(files());
    }

    /** Returns other versions of the format whose headers may be found in a package of this one. */
    public List<Format> otherVersions() {
        return List.copyOf(parts.otherVersions);
    }

    /** Returns whether a set is a package: nothing but the format's files may be in it. */
    public boolean closed() {
        return !parts.closed.isEmpty();
    }

    /** Returns whether a district asked for leniency. */
    public boolean lenient() {
        return applied.lenient();
    }

    /** Returns the rules among rows that annotations cannot carry. */
    public List<SetRule> setRules() {
        return List.copyOf(parts.setRules);
    }

    /** Returns those that hold for the kind of upload that the profile says. */
    public List<SetRule> setRulesInForce() {
        return parts.setRules.stream()
                .filter(rule -> rule.holdsFor(applied.upload()))
                .toList();
    }

    /** Returns whether one school's upload is another than a district's. */
    public boolean knowsUploads() {
        return parts.setRules.stream().anyMatch(rule -> !rule.holdsFor(Upload.DISTRICT));
    }

    /** Returns a set rule as the rule of the file that it checks. */
    public RuleUse use(SetRule rule) {
        FileSpec<?> file = file(rule.checked());
        List<Integer> ordinals = rule.components().stream()
                .map(component -> file.column(component).ordinal())
                .toList();
        RuleUse declared =
                new RuleUse(rule.rule(), rule.severity(), file.id(), file.headers(ordinals), "", rule.source());
        return applied.changes(file.name(), day).weighed(declared);
    }

    /**
     * Returns the use of a rule about the set as a whole: {@link SyntaxRules#BAD_ARCHIVE}, or one of {@link FileRules}
     * but {@link FileRules#MISSING_FILE}, which is a file's, or one of {@link ProfileRules} or {@link UploadRules}, or
     * {@link PackageRules#SAVED_BY_SPREADSHEET}.
     */
    public RuleUse use(Rule rule) {
        boolean stranger = closed() && rule.equals(FileRules.UNKNOWN_FILE);
        Severity severity = stranger ? Severity.ERROR : rule.severity();
        String source = stranger ? parts.closed : source(rule);
        return applied.changes("", day).weighed(new RuleUse(rule, severity, null, List.of(), "", source));
    }

    private String source(Rule rule) {
        UploadTree tree = parts.uploadTree;
        return tree == null || !UploadRules.all().contains(rule) ? "roster, sets of files" : tree.source();
    }

    /** Returns every use of a rule: the set's, then file by file, then the rules among files. */
    public List<RuleUse> rules() {
        List<RuleUse> uses = new ArrayList<>();
        uses.add(use(SyntaxRules.BAD_ARCHIVE));
        FileRules.all().stream()
                .filter(rule -> !rule.equals(FileRules.MISSING_FILE))
                .forEach(rule -> uses.add(use(rule)));
        if (!applied.overrides().isEmpty()) {
            ProfileRules.all().forEach(rule -> uses.add(use(rule)));
        }
        if (parts.uploadTree != null) {
            UploadRules.all().forEach(rule -> uses.add(use(rule)));
        }
        if (closed()) {
            uses.add(use(PackageRules.SAVED_BY_SPREADSHEET));
        }
        files().forEach(file -> uses.addAll(file.rules()));
        parts.setRules.forEach(rule -> uses.add(use(rule)));
        return List.copyOf(uses);
    }

    /**
     * Returns the format as a district's profile bends it.
     *
     * @throws IllegalArgumentException if the profile names a file or a column that is not there, or another profile was
     *     applied before
     */
    public Format with(Profile profile) {
        if (profile == Profile.NONE || profile == applied) {
            return this;
        }
        if (hasProfile()) {
            throw new IllegalArgumentException(
                    "format '%s' has profile '%s' applied already; apply '%s' to the format itself, or join the two"
                            .formatted(id(), applied.name(), profile.name()));
        }
        profile.check(this);
        return bent(profile);
    }

    /** Returns what tells its rules in force, and what a profile changes, from those of any other: 12 hexadecimal digits. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(this);
            fingerprint = known;
        }
        return known;
    }

    /** Returns whether a profile was applied, so that no other can be. */
    public boolean hasProfile() {
        return applied != Profile.NONE;
    }

    /** Returns the format as a profile bends it that is known to fit. */
    Format bent(Profile profile) {
        return new Format(parts, profile, day, this);
    }

    /** Returns the severities that a profile overrides, those that are over too; columns are headers as they are here. */
    public List<SeverityOverride> overrides() {
        return applied.overridesByHeader();
    }

    /**
     * Returns the format as it holds on a day, with the rules that need to know it ({@link OfTheDay}); without a day
     * they are listed among {@link #rules} and not in force.
     */
    public Format asOf(@Nullable LocalDate date) {
        return Objects.equals(date, day) ? this : new Format(parts, applied, date, this);
    }

    /** Returns the day on which it holds, or {@code null} where nobody said which day it is. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** Returns whether somebody said which day it is. */
    public boolean hasDay() {
        return day != null;
    }

    /** Returns the rules that wait for somebody to say which day it is, or that the upload is of their kind. */
    public Set<RuleUse> dormant() {
        Set<RuleUse> dormant = new HashSet<>();
        for (SetRule rule : parts.setRules) {
            if (!rule.holdsFor(applied.upload())) {
                dormant.add(use(rule));
            }
        }
        files().forEach(file -> dormant.addAll(file.dormant()));
        return dormant;
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
