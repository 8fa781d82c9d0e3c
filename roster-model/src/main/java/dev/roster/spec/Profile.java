package dev.roster.spec;

import dev.roster.internal.text.Quoted;
import dev.roster.spec.FileChanges.General;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a district bends a format: which files it must have, which columns and codes it adds, which headers its vendor's
 * sample file really has. It is applied to the declarations once, by {@link Format#with}; nothing downstream knows it.
 * Immutable.
 */
public final class Profile {

    /** Changes nothing. */
    public static final Profile NONE = new ProfileBuilder("").build();

    private final String name;
    private final String version;
    private final General general;
    private final Map<String, FileChanges> files;

    Profile(String name, String version, General general, Map<String, FileChanges> files) {
        this.name = name;
        this.version = version;
        this.general = general;
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Starts a profile; the name is what people call it. */
    public static ProfileBuilder named(String name) {
        return new ProfileBuilder(name);
    }

    /** Returns the name; empty for {@link #NONE}. */
    public String name() {
        return name;
    }

    /** Returns a copy that makes errors of what the vendor advises without requiring it; it is no longer lenient. */
    public Profile strictly() {
        return general.strict() && !general.lenient() ? this : new Profile(name, version, general.strictly(), files);
    }

    /**
     * Returns a copy that lets what is not as documented pass where the format's declaration names it, and reports it
     * each time; it is no longer strict.
     */
    public Profile leniently() {
        return general.lenient() && !general.strict() ? this : new Profile(name, version, general.leniently(), files);
    }

    /** Returns whether it lets what is not as documented pass. */
    boolean lenient() {
        return general.lenient();
    }

    /** Returns what it says that does not fit a format, in its own order; empty where it can be applied. */
    public List<ProfileFault> faults(Format format) {
        List<ProfileFault> faults = new ArrayList<>();
        if (!version.isEmpty() && !version.equals(format.version())) {
            faults.add(new ProfileFault(
                    List.of("version"),
                    "the profile is for version %s of %s, and %s is in use"
                            .formatted(Quoted.of(version), format.id(), format.version()),
                    "validate with that version, or look the profile through and correct 'version'"));
        }
        if (general.upload() != null && !format.knowsUploads()) {
            faults.add(
                    new ProfileFault(List.of("upload"), format.id() + " takes one kind of upload", "remove 'upload'"));
        }
        if (general.strict() && general.lenient()) {
            faults.add(
                    new ProfileFault(List.of("lenient"), "the profile is strict and lenient", "keep one of the two"));
        }
        files.forEach((file, changes) -> new ProfileChecks(format, file, changes, faults).check());
        if (!general.overrides().isEmpty()) {
            Set<String> doubtful = new LinkedHashSet<>();
            faults.stream()
                    .filter(fault -> fault.at().size() > 1 && fault.at().get(0).equals("files"))
                    .forEach(fault -> doubtful.add(fault.at().get(1)));
            faults.addAll(new OverrideChecks(format.bent(plain(doubtful)), this, doubtful).faults());
        }
        return List.copyOf(faults);
    }

    /** Returns a copy without overrides, and without what it says about some files. */
    private Profile plain(Set<String> doubtful) {
        Map<String, FileChanges> rest = new LinkedHashMap<>(files);
        rest.keySet().removeAll(doubtful);
        General plain = general.with(List.of());
        return new Profile(name, version, plain, rest);
    }

    /** Returns the overrides as they were given. */
    List<SeverityOverride> overrides() {
        return general.overrides();
    }

    /** Returns the overrides, each on the header that its column has in the end. */
    List<SeverityOverride> overridesByHeader() {
        return general.overrides().stream()
                .map(override -> override.on(header(override.file(), override.column())))
                .toList();
    }

    /** Returns the header that a documented column has in the end. */
    String header(String file, String column) {
        return files.getOrDefault(file, FileChanges.NONE).header(column);
    }

    /** Returns what it changes in a file on a day; {@code null} where nobody says which day it is. */
    FileChanges changes(String file, @Nullable LocalDate day) {
        List<SeverityOverride> inForce = overridesByHeader().stream()
                .filter(override -> !override.expired(day))
                .toList();
        return files.getOrDefault(file, FileChanges.NONE).with(general.with(inForce));
    }

    /** Returns for whom the set is sent; a district where nothing is said. */
    public Upload upload() {
        Upload upload = general.upload();
        return upload == null ? Upload.DISTRICT : upload;
    }

    void check(Format format) {
        List<ProfileFault> faults = faults(format);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.stream()
                    .map(fault -> "profile %s: %s; %s".formatted(Quoted.of(name), fault.what(), fault.mend()))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
