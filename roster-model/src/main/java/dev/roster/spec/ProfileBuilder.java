package dev.roster.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link Profile} changes. Columns are named by their documented headers. Not for use by several
 * threads.
 */
public final class ProfileBuilder {
    private String name;
    private final Map<String, Changes> files = new LinkedHashMap<>();
    private final List<SeverityOverride> overrides = new ArrayList<>();
    private String version = "";
    private boolean strict;
    private boolean lenient;
    private @Nullable LineEnd lineEnd;
    private @Nullable Upload upload;

    ProfileBuilder(String name) {
        this.name = name;
    }

    /** Makes errors of what the vendor advises without requiring it. */
    public ProfileBuilder strict() {
        strict = true;
        return this;
    }

    /** Lets what is not as documented pass where the declaration names it, and reports it each time. */
    public ProfileBuilder lenient() {
        lenient = true;
        return this;
    }

    /** Gives it another name. */
    public ProfileBuilder named(String text) {
        name = text;
        return this;
    }

    /** Names the version of the format that it was written for; any other is refused. */
    public ProfileBuilder version(String text) {
        version = text;
        return this;
    }

    /** Ends the written lines of every file in another way. */
    public ProfileBuilder lineEnd(LineEnd end) {
        lineEnd = end;
        return this;
    }

    /** Ends the written lines of a file in another way. */
    public ProfileBuilder lineEnd(String file, LineEnd end) {
        changes(file).lineEnd = end;
        return this;
    }

    /** Lets a rule weigh more or less than the vendor's document says. */
    public ProfileBuilder override(SeverityOverride agreed) {
        overrides.add(agreed);
        return this;
    }

    /** Says for whom the set is sent, where the format takes both kinds. */
    public ProfileBuilder upload(Upload kind) {
        upload = kind;
        return this;
    }

    /** Requires a file. */
    public ProfileBuilder require(String file) {
        changes(file).required = true;
        return this;
    }

    /** Says that the header was compared with the vendor's sample file. */
    public ProfileBuilder confirm(String file) {
        changes(file).confirmed = true;
        return this;
    }

    /** Gives a column another header. */
    public ProfileBuilder header(String file, String column, String header) {
        changes(file).headers.put(column, header);
        return this;
    }

    /** Reads a column under another header too. */
    public ProfileBuilder alias(String file, String column, String alias) {
        changes(file).aliases.computeIfAbsent(column, key -> new ArrayList<>()).add(alias);
        return this;
    }

    /** Adds an open column at the end. */
    public ProfileBuilder add(String file, String header) {
        changes(file).added.add(header);
        return this;
    }

    /** Writes the columns in the order of the vendor's sample file, all of them, under the headers that they have there. */
    public ProfileBuilder order(String file, List<String> headers) {
        changes(file).order.addAll(headers);
        return this;
    }

    /** Leaves a column out. */
    public ProfileBuilder drop(String file, String column) {
        changes(file).dropped.add(column);
        return this;
    }

    /** Accepts more texts in a column than are documented, as agreed with the vendor. */
    public ProfileBuilder accept(String file, String column, String... texts) {
        changes(file).accepted.computeIfAbsent(column, key -> new ArrayList<>()).addAll(List.of(texts));
        return this;
    }

    /** Accepts the district's own codes in a column, each for the documented one that it stands for. */
    public ProfileBuilder codes(String file, String column, Map<String, String> documented) {
        changes(file)
                .codes
                .computeIfAbsent(column, key -> new LinkedHashMap<>())
                .putAll(documented);
        return this;
    }

    /** Says which period a column is about, where the file has a column for each. */
    public ProfileBuilder periods(String file, Map<String, String> periods) {
        changes(file).periods.putAll(periods);
        return this;
    }

    /** Accepts only these texts in a column. */
    public ProfileBuilder only(String file, String column, String... texts) {
        changes(file).only.put(column, List.of(texts));
        return this;
    }

    /** Makes the profile; whether the names are right is looked at when it is applied. */
    public Profile build() {
        Map<String, FileChanges> made = new LinkedHashMap<>();
        files.forEach((file, changes) -> made.put(file, changes.made()));
        FileChanges.General general = new FileChanges.General(strict, lenient, lineEnd, upload, List.copyOf(overrides));
        return new Profile(name, version, general, made);
    }

    private Changes changes(String file) {
        return files.computeIfAbsent(file, key -> new Changes());
    }

    /** What is collected for one file. */
    static final class Changes {
        private boolean required;
        private boolean confirmed;
        private @Nullable LineEnd lineEnd;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, List<String>> aliases = new LinkedHashMap<>();
        private final Set<String> dropped = new LinkedHashSet<>();
        private final List<String> added = new ArrayList<>();
        private final List<String> order = new ArrayList<>();
        private final Map<String, List<String>> accepted = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        private final Map<String, List<String>> only = new LinkedHashMap<>();
        private final Map<String, String> periods = new LinkedHashMap<>();

        FileChanges made() {
            return new FileChanges(
                    FileChanges.General.NONE,
                    required,
                    confirmed,
                    lineEnd,
                    copy(headers, header -> header),
                    copy(aliases, List::copyOf),
                    Collections.unmodifiableSet(new LinkedHashSet<>(dropped)),
                    List.copyOf(added),
                    List.copyOf(order),
                    copy(accepted, List::copyOf),
                    copy(codes, pairs -> copy(pairs, text -> text)),
                    copy(only, List::copyOf),
                    copy(periods, period -> period));
        }

        /** A copy in the same order, so that the same profile gives the same messages. */
        private static <V> Map<String, V> copy(Map<String, V> map, UnaryOperator<V> value) {
            Map<String, V> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, value.apply(each)));
            return Collections.unmodifiableMap(copy);
        }
    }
}
