package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    private static String csv(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hasARowForEachFindingAndOneForThoseThatAreNotListed() throws IOException {
        String csv = csv(SampleReport.broken());
        assertThat(csv)
                .startsWith("\ufeffseverity,code,file,line,record,columns,message,mend,origin\r\n")
                .endsWith("\r\n");
        assertThat(csv.lines().toList())
                .hasSize(1 + SampleReport.broken().problems().size() + 1)
                .contains(
                        "error,bad_phone,a.csv,4,3,phone,phone must be 10 digits,\"write ten digits without spaces, dashes, brackets or country code\",",
                        ",bad_phone,a.csv,,,,\"994 more of this code in this file, which the report counts and does not list\",,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx"})
    void letsNoCellBeAFormula(String text) {
        assertThat(CsvReport.text(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(CsvReport.text("a=b")).isEqualTo("a=b");
        assertThat(CsvReport.text(null)).isEmpty();
    }
}
