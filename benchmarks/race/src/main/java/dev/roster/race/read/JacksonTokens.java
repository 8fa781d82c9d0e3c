package dev.roster.race.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;

/** Jackson splits the file into cells, every one of which becomes a String; nothing is bound or checked. */
final class JacksonTokens implements Reading {
    private final CsvMapper mapper = new CsvMapper();

    @Override
    public Outcome read(Path folder) throws IOException {
        long rows = 0;
        long letters = 0;
        try (InputStream in = Files.newInputStream(folder.resolve("students.csv"));
                JsonParser parser = mapper.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    letters += parser.getString().length();
                } else if (token == JsonToken.START_ARRAY) {
                    rows++;
                }
            }
        }
        return new Outcome(rows, letters, List.of());
    }
}
