package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.text.Near;
import dev.roster.problem.CoreRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Problem;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a manifest and says which of them are no documented properties. */
final class ManifestStep extends Step {
    private final FileSpec<?> file;
    private final Manifest manifest;
    private final Map<String, PropertySpec> properties = new LinkedHashMap<>();
    private final Spreadsheet spreadsheet;
    private final boolean lenient;
    private final int name;
    private final int value;

    ManifestStep(
            Format format,
            ManifestSpec spec,
            FileSpec<?> file,
            Manifest manifest,
            Spreadsheet spreadsheet,
            ProblemBook book) {
        super(book);
        this.file = file;
        this.manifest = manifest;
        this.spreadsheet = spreadsheet;
        this.lenient = format.lenient();
        format.properties().forEach(property -> this.properties.put(property.name(), property));
        this.name = file.column(spec.name()).ordinal();
        this.value = file.column(spec.value()).ordinal();
    }

    @Override
    void untold(CheckedRow row) {
        manifest.takeDoubt();
    }

    @Override
    void first(CheckedRow row) {
        if (!row.filled(name)) {
            manifest.takeDoubt();
            return;
        }
        PropertySpec property = property(row);
        if (property == null) {
            report(bad(row, name).saying("must be the name of a documented property"));
            return;
        }
        if (property.required() && !row.filled(value) && !row.missing(value)) {
            report(file.use(CoreRules.MISSING_VALUE).at(row.place()).on(file.headers(List.of(value))));
        }
        String said = row.filled(value) ? value(row, property) : null;
        long before = manifest.take(property, row.place(), said);
        if (before > 0) {
            report(bad(row, name).saying("must name a property once").with("first line", before));
        }
    }

    private @Nullable PropertySpec property(CheckedRow row) {
        String text = row.text(name);
        PropertySpec exact = properties.get(text);
        if (exact != null) {
            return exact;
        }
        for (PropertySpec property : properties.values()) {
            if (Near.near(text, property.name())) {
                report(bad(row, name).suggesting(property.name()));
                return property;
            }
        }
        return null;
    }

    /** Returns the value that is meant, or {@code null} where none of the documented ones is. */
    private @Nullable String value(CheckedRow row, PropertySpec property) {
        String text = row.text(value);
        if (property.values().isEmpty() || property.values().contains(text)) {
            return text;
        }
        if (lenient && property.lenient().contains(text)) {
            report(file.use(PackageRules.LENIENCY_USED).at(row.place()).on(file.headers(List.of(value))));
            return property.values().get(0);
        }
        Problem problem = bad(row, value)
                .saying("must be %s in %s".formatted(String.join(" or ", property.values()), property.name()));
        for (String right : property.values()) {
            if (Near.folded(text, right)) {
                report(problem.suggesting(right));
                return right;
            }
        }
        if (property.values().stream().anyMatch(right -> lostZeros(right, text))) {
            spreadsheet.take(Spreadsheet.Sign.DIGITS);
        }
        report(problem);
        return null;
    }

    private static boolean lostZeros(String right, String text) {
        return right.endsWith(".0") && right.equals(text + ".0");
    }

    private Problem bad(CheckedRow row, int column) {
        return file.use(PackageRules.BAD_MANIFEST).at(row.place()).on(file.headers(List.of(column)));
    }
}
