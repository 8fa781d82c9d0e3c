package dev.roster.spec;

import java.util.Map;

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
    private final Map<String, FileChanges> files;

    Profile(String name, boolean strict, Map<String, FileChanges> files) {
        this.name = name;
        this.strict = strict;
        this.files = Map.copyOf(files);
    }

    /** Starts a profile; the name is what people call it. */
    public static ProfileBuilder named(String name) {
        return new ProfileBuilder(name);
    }

    /** Returns the name; empty for {@link #NONE}. */
    public String name() {
        return name;
    }

    FileChanges changes(String file) {
        return files.getOrDefault(file, FileChanges.none(strict));
    }

    void check(Format format) {
        files.forEach((file, changes) -> new ProfileChecks(name, format, file).check(changes));
    }

    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
