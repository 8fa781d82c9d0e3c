package dev.roster.io.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
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
        SchemaScope scope = new SchemaScope(ParentSquare.FORMAT, "students.csv");
        assertThat(properties(scope.keys(ProfileKeys.FILE)))
                .containsExactly(
                        "required", "confirmed", "lineEnd", "attributes", "dropped", "order", "columns", "periods");
        assertThat(properties(scope.keys(ProfileKeys.COLUMN)))
                .containsExactly("header", "aliases", "codes", "accept", "only");
        assertThat(properties(scope.keys(ProfileKeys.OVERRIDE)))
                .containsExactly("code", "file", "column", "severity", "reason", "until");
    }

    private static List<String> properties(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }
}
