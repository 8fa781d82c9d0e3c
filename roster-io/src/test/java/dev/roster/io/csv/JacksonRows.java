package dev.roster.io.csv;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * What Jackson makes of a CSV file.
 *
 * @param rows the records up to the end, or to the first one that it refuses
 * @param refused whether it refused one
 */
record JacksonRows(List<List<String>> rows, boolean refused) {
    private static final CsvMapper JACKSON = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    static JacksonRows of(byte[] bytes) {
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<List<String>> all =
                JACKSON.readerForListOf(String.class).readValues(bytes)) {
            while (all.hasNextValue()) {
                rows.add(all.nextValue());
            }
            return new JacksonRows(rows, false);
        } catch (JacksonException e) {
            return new JacksonRows(rows, true);
        }
    }
}
