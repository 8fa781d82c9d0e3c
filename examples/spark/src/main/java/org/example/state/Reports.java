package org.example.state;

import dev.roster.io.report.JsonReport;
import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes the report on each district, as it is written. */
interface Reports {
    void take(String district, boolean publishable, byte[] json) throws IOException;

    static byte[] json(Report report) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            JsonReport.write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a report could not be written to memory", e);
        }
        return json.toByteArray();
    }
}
