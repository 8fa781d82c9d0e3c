package dev.roster.spec;

import dev.roster.internal.text.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final boolean strict;
    private final @Nullable Upload upload;
    private final Map<String, FileChanges> files;

    Profile(String name, boolean strict, @Nullable Upload upload, Map<String, FileChanges> files) {
        this.name = name;
        this.upload = upload;
        this.strict = strict;
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

    /** Returns a copy that makes errors of what the vendor advises without requiring it. */
    public Profile strictly() {
        return strict ? this : new Profile(name, true, upload, files);
    }

    /** Returns what it says that does not fit a format, in its own order; empty where it can be applied. */
    public List<ProfileFault> faults(Format format) {
        List<ProfileFault> faults = new ArrayList<>();
        if (upload != null && !format.knowsUploads()) {
            faults.add(
                    new ProfileFault(List.of("upload"), format.id() + " takes one kind of upload", "remove 'upload'"));
        }
        files.forEach((file, changes) -> new ProfileChecks(format, file, changes, faults).check());
        return List.copyOf(faults);
    }

    /** Returns for whom the set is sent; a district where nothing is said. */
    public Upload upload() {
        return upload == null ? Upload.DISTRICT : upload;
    }

    FileChanges changes(String file) {
        FileChanges changes = files.getOrDefault(file, FileChanges.NONE);
        return strict ? changes.strictly() : changes;
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
