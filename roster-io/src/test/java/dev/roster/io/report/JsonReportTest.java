package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    @Test
    void keepsEveryMemberWhereNothingWasFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(SampleReport.clean(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "tool": {
                            "name": "roster",
                            "version": "%s",
                            "rules": "0123456789ab"
                          },
                          "format": "acme",
                          "status": "COMPLETE",
                          "notRun": [],
                          "publishable": true,
                          "counts": {
                            "error": 0,
                            "warning": 0,
                            "info": 0
                          },
                          "files": [
                            {
                              "name": "a.csv",
                              "rows": 1,
                              "bytes": 12,
                              "sha256": "%s"
                            }
                          ],
                          "problems": [],
                          "totals": []
                        }
                        """.formatted(Tool.version(), SampleReport.SHA));
    }

    @Test
    void hasNullWhereThereIsNoFileNoLineOrNotExactlyOneColumn() throws IOException {
        JsonNode problems = broken().get("problems");
        assertThat(problems.get(0).toString())
                .isEqualTo("{\"code\":\"no_roster_files\",\"severity\":\"error\",\"file\":null,\"line\":null,"
                        + "\"record\":null,\"column\":null,\"columns\":[],\"message\":\"none of the format's files is"
                        + " here (folders found instead 2)\",\"suggestion\":null}");
        assertThat(problems.get(1).get("column").isNull()).isTrue();
        assertThat(problems.get(1).get("columns").toString()).isEqualTo("[\"id\",\"no\"]");
    }

    @Test
    void standsOnTheHeadersLineWithoutARecordAndSuggestsTheRightName() throws IOException {
        JsonNode problem = broken().get("problems").get(9);
        assertThat(problem.get("line").asInt()).isEqualTo(1);
        assertThat(problem.get("record").isNull()).isTrue();
        assertThat(problem.get("column").asString()).isEqualTo("gr\u00f6sse");
        assertThat(problem.get("suggestion").asString()).isEqualTo("groesse");
    }

    @Test
    void writesCharactersBeyondAsciiAsThemselves() throws IOException {
        assertThat(json(SampleReport.broken())).contains("\"column\": \"gr\u00f6sse\"");
    }

    @Test
    void saysWhatDidNotRunAndWhy() throws IOException {
        assertThat(broken().get("notRun").toString())
                .isEqualTo("[{\"rule\":\"dangling_reference\",\"file\":\"a.csv\",\"columns\":[\"school_id\"],"
                        + "\"reason\":\"absent\"},{\"rule\":\"duplicate_key\",\"file\":\"b.csv\","
                        + "\"columns\":[\"id\",\"no\"],\"reason\":\"unusable\"}]");
    }

    @Test
    void knowsTheVersionThatWasBuilt() {
        assertThat(Tool.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    }

    @Test
    void failsWhereTheStreamFails() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatIOException()
                .isThrownBy(() -> JsonReport.write(SampleReport.broken(), full))
                .withMessage("no space left");
    }

    private static JsonNode broken() throws IOException {
        return JsonMapper.shared().readTree(json(SampleReport.broken()));
    }

    private static String json(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
