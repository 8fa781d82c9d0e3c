package dev.roster.spec;

import dev.roster.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Format} is made of. Not for use by several threads. */
public final class FormatBuilder {
    final String id;
    final List<Class<? extends Record>> types = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<SetRule> setRules = new ArrayList<>();
    final List<Format> otherVersions = new ArrayList<>();
    String version = "";
    String receiver = "the receiver";
    String closed = "";

    @Nullable
    UploadTree uploadTree;

    @Nullable
    ManifestSpec manifest;

    FormatBuilder(String id) {
        this.id = id;
    }

    /** Says which version of the vendor's layouts is meant. */
    public FormatBuilder version(String text) {
        version = text;
        return this;
    }

    /** Says what people call who receives the files; where nothing is said, {@code the receiver}. */
    public FormatBuilder receiver(String name) {
        receiver = name;
        return this;
    }

    /** Adds files, in the order of the vendor's document. */
    @SafeVarargs
    public final FormatBuilder files(Class<? extends Record>... records) {
        for (Class<? extends Record> type : records) {
            types.add(type);
        }
        return this;
    }

    /** Adds rules to the catalogue that only this format's declarations name. */
    public FormatBuilder rules(Rule... own) {
        rules.addAll(List.of(own));
        return this;
    }

    /** Says that sets arrive in an upload tree; a format without one has plain folders only. */
    public FormatBuilder uploadTree(UploadTree tree) {
        uploadTree = tree;
        return this;
    }

    /** Says that a set is a package, in which each of the files has to be and nothing else may be. */
    public FormatBuilder wholePackage(String source) {
        closed = source;
        return this;
    }

    /** Says that a set is a package, in which exactly those of the files are that its manifest lists. */
    public FormatBuilder manifest(ManifestSpec spec) {
        manifest = spec;
        closed = spec.source();
        return this;
    }

    /** Names other versions of the format, whose headers may stand in a package of this one by mistake. */
    public FormatBuilder otherVersions(Format... others) {
        otherVersions.addAll(List.of(others));
        return this;
    }

    /** Adds rules among rows. */
    public FormatBuilder setRules(SetRule... among) {
        setRules.addAll(List.of(among));
        return this;
    }

    /**
     * Makes the format.
     *
     * @throws IllegalArgumentException if a declaration cannot be meant; the message says how to mend it
     */
    public Format build() {
        if (version.isBlank() || types.isEmpty()) {
            throw new IllegalArgumentException(
                    "format '%s' needs version(…) and files(…) before build()".formatted(id));
        }
        return new Format(this, Profile.NONE, null, null);
    }
}
