package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(MAPPER.readTree(in));
        }
    }

    private static JsonNode sarif(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SarifReport.write(report, out);
        return MAPPER.readTree(out.toByteArray());
    }

    @Test
    void isValidAgainstTheSchema() throws IOException {
        for (Report report : List.of(SampleReport.clean(), SampleReport.broken(), SampleReport.unseen())) {
            assertThat(schema().validate(sarif(report))).isEmpty();
        }
    }

    @Test
    void isHeldToASchemaThatRefuses() throws IOException {
        JsonNode broken = sarif(SampleReport.broken());
        ((ObjectNode) broken.at("/runs/0/results/0")).put("level", "fatal");
        assertThat(schema().validate(broken)).isNotEmpty();
    }

    @Test
    void listsEachFindingWithItsRuleAndPlace() throws IOException {
        JsonNode run = sarif(SampleReport.broken()).at("/runs/0");
        List<String> results = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            String rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id")
                    .asText();
            assertThat(rule).isEqualTo(result.get("ruleId").asText());
            results.add("%s %s %s:%s"
                    .formatted(
                            result.get("level").asText(),
                            rule,
                            result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .asText(),
                            result.at("/locations/0/physicalLocation/region/startLine")
                                    .asText()));
        }
        assertThat(results)
                .hasSize(SampleReport.broken().problems().size())
                .startsWith("error no_roster_files :", "error duplicate_key a.csv:3", "error bad_phone a.csv:4")
                .endsWith("warning misnamed_column b.csv:1");
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/properties/error").asLong()).isEqualTo(1003);
    }
}
