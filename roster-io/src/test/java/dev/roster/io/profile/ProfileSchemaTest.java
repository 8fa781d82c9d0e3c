package dev.roster.io.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.classtag.ClassTag;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.spec.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {

    @Test
    void hasTheNamesOfTheDeclarations() {
        String schema = ProfileSchema.of(ParentSquare.FORMAT);
        assertThat(schema)
                .startsWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n")
                .endsWith("}\n")
                .contains("\"emergency_contacts.csv\"", "\"grade_level\"", "\"bad_phone\"", "\"2026\", 2026")
                .doesNotContain("\r");
        assertThat(schema).isEqualTo(ProfileSchema.of(ParentSquare.FORMAT));
    }

    @Test
    void hasEveryKeyThatIsRead() {
        SchemaScope scope = new SchemaScope(ParentSquare.FORMAT, "attendance.csv");
        assertThat(properties(scope.keys(ProfileKeys.FILE)))
                .containsExactly(
                        "required", "confirmed", "lineEnd", "attributes", "dropped", "order", "columns", "periods");
        assertThat(properties(scope.keys(ProfileKeys.COLUMN)))
                .containsExactly("header", "aliases", "codes", "accept", "only");
        assertThat(properties(scope.keys(ProfileKeys.OVERRIDE)))
                .containsExactly("code", "file", "column", "severity", "reason", "until");
    }

    @Test
    void offersNoKeyThatIsRefused() {
        assertThat(properties(new SchemaScope(ParentSquare.FORMAT, "students.csv").keys(ProfileKeys.FILE)))
                .doesNotContain("periods");
        assertThat(properties(new SchemaScope(ParentSquare.FORMAT, "").keys(ProfileKeys.TOP)))
                .doesNotContain("upload");
        assertThat(properties(new SchemaScope(ClassTag.FORMAT, "").keys(ProfileKeys.TOP)))
                .contains("upload");
    }

    @Test
    void listsTheCodesOfCellsRowsFilesAndSets() {
        Format school = ClassTag.FORMAT.with(
                Profile.named("north").upload(Upload.SCHOOL).build());
        List<String> codes = school.rules().stream()
                .map(use -> use.rule().code())
                .distinct()
                .sorted()
                .toList();
        assertThat(new SchemaScope(ClassTag.FORMAT, "").codes()).isEqualTo(Map.of("enum", codes));
        assertThat(codes)
                .contains(
                        "bad_encoding",
                        "not_in_list",
                        "ragged_row",
                        "quote_in_value",
                        "several_schools",
                        "unknown_file");
    }

    private static List<String> properties(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }
}
