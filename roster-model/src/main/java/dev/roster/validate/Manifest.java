package dev.roster.validate;

import dev.roster.problem.PackageRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the manifest of a package says of the other files; nothing in a format without one. */
final class Manifest {

    /** What a row of the manifest says; the value is {@code null} where it cannot be told. */
    private record Said(Place place, @Nullable String value) {}

    private final Format format;
    private final Spreadsheet spreadsheet;
    private final @Nullable ManifestSpec spec;
    private final List<PropertySpec> properties;
    private final @Nullable FileSpec<?> file;
    private final Map<String, Said> said = new LinkedHashMap<>();
    private boolean doubtful;

    Manifest(Format format, Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
        this.format = format;
        this.spec = format.manifest();
        this.properties = format.properties();
        this.file = spec == null ? null : format.file(spec.type());
    }

    /** Returns whether a file is the manifest. */
    boolean is(FileSpec<?> other) {
        return file != null && file.type().equals(other.type());
    }

    /** Returns whether a name is the manifest's. */
    boolean is(@Nullable String name) {
        return file != null && file.name().equals(name);
    }

    /** Returns the step that takes its rows. */
    Step step(ProblemBook book) {
        if (spec == null || file == null) {
            throw new IllegalStateException("a format without a manifest has no rows of one");
        }
        return new ManifestStep(format, spec, file, this, spreadsheet, book);
    }

    /** Takes a property, and returns the line on which it stood before; 0 where it did not. */
    long take(PropertySpec property, Place place, @Nullable String value) {
        Said before = said.putIfAbsent(property.name(), new Said(place, value));
        return before == null ? 0 : before.place().line();
    }

    /** Takes note of a row that may be any property. */
    void takeDoubt() {
        doubtful = true;
    }

    /** Returns whether the format has a manifest and nothing of it can be told. */
    boolean untold() {
        return spec != null && said.isEmpty();
    }

    /** Returns what the manifest says of a file; {@code null} where it says nothing. */
    @Nullable
    FileMode mode(String name) {
        for (PropertySpec property : properties) {
            Said one = said.get(property.name());
            if (name.equals(property.file()) && one != null && one.value() != null) {
                return Arrays.stream(FileMode.values())
                        .filter(mode -> mode.text().equals(one.value()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** Says that files are of another version than the manifest says. */
    void reportVersion(String other, long files, ProblemBook book) {
        if (spec == null || file == null) {
            return;
        }
        Said own = said.get(spec.version());
        Problem problem = file.use(PackageRules.MIXED_VERSIONS)
                .at(Place.set())
                .saying("those of %s stand over files of %s".formatted(other, format.version()))
                .with("files", files);
        book.add(
                own == null
                        ? problem
                        : on(PackageRules.MIXED_VERSIONS, own.place(), value())
                                .saying("is %s, and headers are those of %s".formatted(format.version(), other))
                                .with("files", files));
    }

    /** Says what it lacks, and holds what it says to what there is; a manifest that is looked at alone only the first. */
    void report(Listing listing, Modes modes, ProblemBook book) {
        if (file == null) {
            return;
        }
        boolean set = !listing.part() && !listing.meant().isEmpty();
        if (set && !listing.has(file.name()) && !listing.misnamed(file.name())) {
            book.add(file.use(PackageRules.BAD_MANIFEST)
                    .at(Place.file(file.name()))
                    .saying("it is not here"));
        }
        if (said.isEmpty()) {
            return;
        }
        for (PropertySpec property : properties) {
            Said one = said.get(property.name());
            if (one == null && property.required() && !doubtful) {
                book.add(on(PackageRules.BAD_MANIFEST, Place.file(file.name()), name())
                        .saying("must name " + property.name()));
            } else if (set && one != null && property.file() != null) {
                compare(property.file(), one.place(), listing, modes, book);
            }
        }
    }

    private void compare(String other, Place place, Listing listing, Modes modes, ProblemBook book) {
        FileMode mode = mode(other);
        if (mode == null || listing.misnamed(other)) {
            return;
        }
        boolean listed = mode != FileMode.ABSENT;
        FileMode rows = modes.rows(other);
        if (listed != listing.has(other)) {
            book.add(on(PackageRules.MANIFEST_MISMATCH, place, value())
                    .saying("is %s, and %s is %s".formatted(mode.text(), other, listed ? "not here" : "here")));
        } else if (listed && rows != null && rows != mode) {
            book.add(on(PackageRules.MODE_CONFLICT, place, value())
                    .saying("is %s, and all rows of %s are those of a %s".formatted(mode.text(), other, rows.text())));
        }
    }

    private Problem on(Rule rule, Place place, String component) {
        FileSpec<?> own = Objects.requireNonNull(file);
        return own.use(rule).at(place).on(List.of(own.column(component).header()));
    }

    private String name() {
        return spec == null ? "" : spec.name();
    }

    private String value() {
        return spec == null ? "" : spec.value();
    }
}
