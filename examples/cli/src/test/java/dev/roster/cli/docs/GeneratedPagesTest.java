package dev.roster.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.io.profile.ProfileSchema;
import dev.roster.oneroster.mapping.MappingSpec;
import dev.roster.oneroster.mapping.Mappings;
import dev.roster.problem.Rule;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.SeverityOverride;
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
        hasPart(Repository.DOCS.resolve("glossary.md"), "records", table.toString());
    }

    @Test
    void whatReceiversDoWithRowsThatAreLeftOut() throws IOException {
        hasPart(
                Repository.DOCS.resolve("plan.md"),
                "left out",
                LeftOutWords.table(Repository.formats()).toString());
    }

    @Test
    void howRowsSayThatTheyDepart() throws IOException {
        hasPart(
                Repository.DOCS.resolve("plan.md"),
                "departing",
                DepartureWords.table(Repository.formats()).toString());
    }

    @Test
    void theFilesThatChangeOften() throws IOException {
        hasPart(
                Repository.DOCS.resolve("plan.md"),
                "changing often",
                DepartureWords.often(Repository.formats()).toString());
    }

    @Test
    void theRulesThatNoProfileLowers() throws IOException {
        Table table = new Table("rule", "meaning");
        for (Rule rule : SeverityOverride.firm()) {
            table.add("[`%1$s`](rules.md#%1$s)".formatted(rule.code()), rule.means());
        }
        hasPart(Repository.DOCS.resolve("profiles.md"), "firm rules", table.toString());
    }

    private static void hasPart(Path page, String part, String right) throws IOException {
        Pattern place = Pattern.compile(
                "(?<=<!-- Generated: %1$s -->\n).*(?=<!-- End of %1$s -->)".formatted(part), Pattern.DOTALL);
        String committed = Files.readString(page);
        assertThat(committed).containsPattern(place);
        isPage(page, place.matcher(committed).replaceFirst(Matcher.quoteReplacement("\n" + right + "\n")));
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
