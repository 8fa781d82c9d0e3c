package dev.roster.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.io.profile.ProfileSchema;
import dev.roster.oneroster.mapping.MappingSpec;
import dev.roster.oneroster.mapping.Mappings;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The pages that the declarations know are what they say. Where {@code docs/formats} is absent, everything that is
 * generated is written anew.
 */
class GeneratedPagesTest {
    static final String NOTE = "<!-- Generated from the declarations; CONTRIBUTING.md says how. -->\n";

    private static final String COMMAND =
            "rm -r docs/formats && ./mvnw -q -pl examples/cli -am test -Dtest=GeneratedPagesTest";
    private static final Path FORMATS = Repository.DOCS.resolve("formats");
    private static final Path SCHEMAS = Repository.DOCS.resolve("profiles");
    private static final Path MAPPINGS = Repository.DOCS.resolve("mappings");
    private static final boolean WRITING = Files.notExists(FORMATS);
    private static final Pattern RECORDS =
            Pattern.compile("(?<=<!-- Generated: records -->\n).*(?=<!-- End of records -->)", Pattern.DOTALL);

    @Test
    void aPageForEachFormat() throws IOException {
        for (Format format : Repository.formats()) {
            isPage(FORMATS.resolve(format.id() + ".md"), new FormatPage(format).toString());
        }
        assertThat(Repository.files(FORMATS, ".md")).hasSameSizeAs(Repository.formats());
    }

    @Test
    void aPageForEachMapping() throws IOException {
        for (MappingSpec spec : Mappings.all()) {
            isPage(MAPPINGS.resolve(MappingPage.name(spec)), new MappingPage(spec).toString());
        }
        assertThat(Repository.files(MAPPINGS, ".md")).hasSameSizeAs(Mappings.all());
    }

    @Test
    void aSchemaForTheProfilesOfEachFormat() throws IOException {
        for (Format format : Repository.formats()) {
            isPage(SCHEMAS.resolve(format.id() + ".schema.json"), ProfileSchema.of(format));
        }
        assertThat(Repository.files(SCHEMAS, ".schema.json")).hasSameSizeAs(Repository.formats());
    }

    @Test
    void theCatalogueOfRules() throws IOException {
        isPage(Repository.DOCS.resolve("rules.md"), new RulesPage(Repository.formats()).toString());
    }

    @Test
    void theRecordsInTheGlossary() throws IOException {
        Table table = new Table("record", "format", "file", "meaning");
        for (Format format : Repository.formats()) {
            for (FileSpec<?> file : format.files()) {
                String meaning = RecordDoc.of(file.type()).firstSentence();
                table.add(
                        file.type().getSimpleName(),
                        format.id(),
                        "[%s](formats/%s.md#%s)"
                                .formatted(
                                        FilePart.heading(file), format.id(), Markdown.anchor(FilePart.heading(file))),
                        Markdown.linked(meaning, ""));
            }
        }
        Path glossary = Repository.DOCS.resolve("glossary.md");
        String committed = Files.readString(glossary);
        String right = RECORDS.matcher(committed)
                .replaceFirst(found -> "\n" + Matcher.quoteReplacement(table.toString()) + "\n");
        assertThat(committed).containsPattern(RECORDS);
        isPage(glossary, right);
    }

    private static void isPage(Path page, String right) throws IOException {
        if (WRITING) {
            Files.createDirectories(FORMATS);
            Files.createDirectories(SCHEMAS);
            Files.createDirectories(MAPPINGS);
            Files.writeString(page, right);
        }
        assertThat(page)
                .as("%s; where declarations changed on purpose, run `%s` and commit", page, COMMAND)
                .content()
                .isEqualTo(right);
    }
}
