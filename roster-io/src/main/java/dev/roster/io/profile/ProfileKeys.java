package dev.roster.io.profile;

import dev.roster.io.yaml.SafetyReader;
import dev.roster.io.yaml.YamlNode;
import dev.roster.spec.LineEnd;
import dev.roster.spec.ProfileBuilder;
import dev.roster.spec.Upload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of a profile file, each once: the reader and the schema for editors both come from here. */
final class ProfileKeys {
    static final String FORMAT = "format";
    static final String SUPPLEMENT = "supplement";
    static final String SAFETY = "safety";
    private static final Map<String, LineEnd> LINE_ENDS = Map.of("lf", LineEnd.LF, "crlf", LineEnd.CRLF);
    private static final Map<String, Upload> UPLOADS =
            Arrays.stream(Upload.values()).collect(Collectors.toMap(Upload::text, upload -> upload));

    /** A file of a profile that is read. */
    record InFile(ProfileBuilder profile, String file) {}

    /** A column of a profile that is read. */
    record InColumn(ProfileBuilder profile, String file, String column) {}

    static final List<Key<InColumn>> COLUMN = List.of(
            new Key<>(
                    "header",
                    "The header that the vendor's sample file really has; it is read and written instead",
                    SchemaScope::text,
                    (at, node, shapes) -> shapes.ifText(node, text -> at.profile.header(at.file, at.column, text))),
            new Key<>(
                    "aliases",
                    "Headers that are read without a finding, and never written",
                    scope -> scope.list(scope.text()),
                    (at, node, shapes) ->
                            shapes.list(node).forEach(alias -> at.profile.alias(at.file, at.column, alias))),
            new Key<>(
                    "codes",
                    "The district's own codes, each with the documented code that it means",
                    SchemaScope::texts,
                    (at, node, shapes) -> at.profile.codes(at.file, at.column, shapes.texts(node))),
            new Key<>(
                    "accept",
                    "Further codes that the vendor takes and that mean none of the documented ones",
                    scope -> scope.list(scope.text()),
                    (at, node, shapes) -> at.profile.accept(
                            at.file, at.column, shapes.list(node).toArray(String[]::new))),
            new Key<>(
                    "only",
                    "The codes that may stand in the column, and no others",
                    scope -> scope.list(scope.text()),
                    (at, node, shapes) -> shapes.ifList(
                            node, texts -> at.profile.only(at.file, at.column, texts.toArray(String[]::new)))));

    static final List<Key<InFile>> FILE = List.of(
            new Key<>(
                    "required",
                    "Whether the file has to be there; without it the set cannot be published",
                    SchemaScope::flag,
                    (at, node, shapes) -> shapes.ifSet(node, () -> at.profile.require(at.file))),
            new Key<>(
                    "confirmed",
                    "Whether the header was compared with the vendor's sample file; a draft is then no longer one",
                    SchemaScope::flag,
                    (at, node, shapes) -> shapes.ifSet(node, () -> at.profile.confirm(at.file))),
            new Key<>(
                    "lineEnd",
                    "How the lines of the file end when it is written",
                    SchemaScope::lineEnds,
                    (at, node, shapes) -> shapes.ifOneOf(node, LINE_ENDS, end -> at.profile.lineEnd(at.file, end))),
            new Key<>(
                    "attributes",
                    "Further columns in their order",
                    scope -> scope.list(scope.text()),
                    (at, node, shapes) -> shapes.list(node).forEach(header -> at.profile.add(at.file, header))),
            new Key<>(
                    "dropped",
                    "Documented columns that the vendor's sample file does not have",
                    scope -> scope.list(scope.oneOf(scope.columns())),
                    (at, node, shapes) -> shapes.list(node).forEach(column -> at.profile.drop(at.file, column))),
            new Key<>(
                    "order",
                    "The headers of the vendor's sample file in its order, in which the columns are written",
                    scope -> scope.list(scope.text()),
                    (at, node, shapes) -> at.profile.order(at.file, shapes.list(node))),
            new Key<>(
                    "columns",
                    "The columns, by the header that the vendor documents",
                    scope -> SchemaScope.named(scope.columns(), column -> Map.of("$ref", ProfileSchema.COLUMN)),
                    (at, node, shapes) ->
                            shapes.map(node).forEach((column, each) -> readColumn(at, column, each, shapes))),
            new Key<>(
                    "periods",
                    "Which period each of the columns is about",
                    scope -> scope.takesPeriods()
                            ? SchemaScope.named(scope.columns(), column -> scope.text())
                            : Map.of(),
                    (at, node, shapes) -> at.profile.periods(at.file, shapes.texts(node))));

    static final List<Key<OverrideDraft>> OVERRIDE = List.of(
            new Key<>(
                    "code",
                    "The code of the rule",
                    SchemaScope::codes,
                    (at, node, shapes) -> shapes.ifText(node, text -> at.code = text)),
            new Key<>(
                    "file",
                    "The file; left out where the rule is about the set as a whole",
                    scope -> scope.oneOf(scope.files()),
                    (at, node, shapes) -> shapes.ifText(node, text -> at.file = text)),
            new Key<>(
                    "column",
                    "The documented header of a column that the rule concerns; left out where all are meant",
                    SchemaScope::text,
                    (at, node, shapes) -> shapes.ifText(node, text -> at.column = text)),
            new Key<>(
                    "severity",
                    "How much a finding weighs",
                    SchemaScope::severities,
                    (at, node, shapes) ->
                            shapes.ifOneOf(node, OverrideDraft.SEVERITIES, severity -> at.severity = severity)),
            new Key<>(
                    "reason",
                    "Who agreed to what",
                    SchemaScope::text,
                    (at, node, shapes) -> shapes.ifText(node, text -> at.reason = text)),
            new Key<>(
                    "until",
                    "The last day on which it is so, such as 2026-12-31",
                    SchemaScope::day,
                    (at, node, shapes) -> shapes.ifDay(node, day -> at.until = day)));

    static final List<Key<ProfileBuilder>> TOP = List.of(
            new Key<>(
                    FORMAT,
                    "The id of the format that the profile is for",
                    scope -> scope.only(scope.format().id()),
                    (profile, node, shapes) -> {
                        // looked at before everything else
                    }),
            new Key<>(
                    "version",
                    "The version of the format that the profile was written for",
                    scope -> scope.only(scope.format().version()),
                    (profile, node, shapes) -> shapes.ifText(node, profile::version)),
            new Key<>(
                    "name",
                    "What people call the profile; the file's name where nothing is said",
                    SchemaScope::text,
                    (profile, node, shapes) -> shapes.ifText(node, profile::named)),
            new Key<>(
                    "strict",
                    "Whether what the vendor advises without requiring it is required",
                    SchemaScope::flag,
                    (profile, node, shapes) -> shapes.ifSet(node, profile::strict)),
            new Key<>(
                    "lenient",
                    "Whether what is not as documented passes where the format names it; it is reported each time",
                    SchemaScope::flag,
                    (profile, node, shapes) -> shapes.ifSet(node, profile::lenient)),
            new Key<>(
                    "upload",
                    "For whom the set is sent, where the format takes both kinds",
                    scope -> scope.format().knowsUploads()
                            ? scope.oneOf(UPLOADS.keySet().stream().sorted().toList())
                            : Map.of(),
                    (profile, node, shapes) -> shapes.ifOneOf(node, UPLOADS, profile::upload)),
            new Key<>(
                    "lineEnd",
                    "How the lines of every file end when it is written",
                    SchemaScope::lineEnds,
                    (profile, node, shapes) -> shapes.ifOneOf(node, LINE_ENDS, profile::lineEnd)),
            new Key<>(
                    "files",
                    "The files, by name",
                    scope -> SchemaScope.named(scope.files(), file -> new SchemaScope(scope.format(), file).keys(FILE)),
                    (profile, node, shapes) ->
                            shapes.map(node).forEach((file, each) -> readFile(profile, file, each, shapes))),
            new Key<>(
                    SUPPLEMENT,
                    "Values for blank cells when files are converted to this format, by file: rows with their keys, or a CSV beside the profile",
                    SchemaScope::supplement,
                    (profile, node, shapes) -> {
                        // read by whoever converts
                    }),
            new Key<>(
                    SAFETY,
                    "When a set is held before it is sent; what is not said here is as usual",
                    SafetyShape::in,
                    (profile, node, shapes) -> SafetyReader.read(node, shapes::fault)),
            new Key<>(
                    "overrides",
                    "Rules that weigh more or less than the vendor's document says",
                    scope -> scope.list(scope.keys(OVERRIDE, "code", "severity", "reason")),
                    (profile, node, shapes) -> shapes.items(node)
                            .forEach(item -> profile.override(new OverrideDraft().read(item, shapes)))));

    private ProfileKeys() {}

    /** A file that is named has to be there, whatever is said about it. */
    private static void readFile(ProfileBuilder profile, String file, YamlNode node, Shapes shapes) {
        profile.periods(file, Map.of());
        Key.readAll(FILE, new InFile(profile, file), node, shapes);
    }

    /** A column that is named has to be there, whatever is said about it. */
    private static void readColumn(InFile at, String column, YamlNode node, Shapes shapes) {
        at.profile.codes(at.file, column, Map.of());
        Key.readAll(COLUMN, new InColumn(at.profile, at.file, column), node, shapes);
    }
}
